// SPDX-License-Identifier: Apache-2.0
#include "app/sample.h"

#include <algorithm>

#include "app/sample_data.h"
#include "base/text.h"

namespace keizoku::app {

namespace {

namespace fs = std::filesystem;

fs::path samplesFolder(const Environment& environment)
{
    return environment.templates / "samples";
}

Result<void> fill(Session& session, const fs::path& folder, const SampleHead& head)
{
    if (auto rows = addSampleRegisters(session, folder); !rows)
        return rows;
    return addSampleFields(session, folder, head);
}

} // namespace

std::vector<std::string> sampleIds(const Environment& environment)
{
    std::vector<std::string> ids;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(samplesFolder(environment), error))
        if (fs::exists(entry.path() / "sample.json", error))
            ids.push_back(entry.path().filename().string());
    std::sort(ids.begin(), ids.end());
    return ids;
}

Result<Session> createSample(const Environment& environment, const fs::path& path, std::string_view id)
{
    const auto ids = sampleIds(environment);
    if (std::find(ids.begin(), ids.end(), id) == ids.end())
        return fail(ErrorCode::NotFound,
                    "「" + std::string(id) + "」という見本はありません。あるのは " + text::join(ids, "、") +
                        " です。",
                    std::string(id));
    const fs::path folder = samplesFolder(environment) / id;
    const auto head = readSampleHead(folder);
    if (!head)
        return failed(head);
    const auto name = sampleOfficeName(folder);
    if (!name)
        return failed(name);
    Result<void> filled;
    {
        auto session = Session::create(environment, path, head->services, *name);
        if (!session)
            return session;
        filled = fill(*session, folder, *head);
    }
    if (!filled) {
        std::error_code error;
        fs::remove(path, error);
        return failed(filled);
    }
    // Opened anew: a fresh plan has nothing to undo.
    return Session::open(environment, path, store::Access::Write);
}

} // namespace keizoku::app

// SPDX-License-Identifier: Apache-2.0
#include "forms/data_folder.h"

#include <algorithm>

#include "base/files.h"
#include "base/text.h"

namespace keizoku::forms {

namespace fs = std::filesystem;

Result<Json> readData(const fs::path& file)
{
    const auto bytes = readFile(file, 2U << 20U);
    if (!bytes)
        return failed(bytes);
    auto json = Json::parse(*bytes);
    if (!json)
        return fail(ErrorCode::Malformed, "ひな形「" + file.filename().string() + "」を読めません。",
                    file.string() + ": " + json.error().detail);
    return json;
}

Result<void> readDataFolder(const fs::path& folder, Problems& problems,
                            const std::function<void(const Node&)>& use)
{
    std::vector<fs::path> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error))
        if (entry.path().extension() == ".json")
            files.push_back(entry.path());
    if (error || files.empty())
        return fail(ErrorCode::NotFound, "ひな形の入れ物「" + folder.filename().string() + "」がありません。",
                    folder.string());
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files) {
        const auto json = readData(file);
        if (!json)
            return failed(json);
        use(Node(*json, folder.filename().string() + "/" + file.filename().string(), "", problems));
    }
    return {};
}

std::optional<Date> dateAt(const Node& node, std::string_view key)
{
    const std::string iso = node.text(key, false);
    if (iso.empty())
        return std::nullopt;
    const auto date = Date::fromIso(iso);
    if (date)
        return *date;
    node.at(key).problem("no date: " + iso);
    return std::nullopt;
}

tl::unexpected<Error> malformedData(const std::string& what, const Problems& problems)
{
    return fail(ErrorCode::Malformed,
                what + "に誤りがあります（" + std::to_string(problems.size()) + "か所）。",
                text::join(problems, "\n"));
}

} // namespace keizoku::forms

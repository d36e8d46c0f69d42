// SPDX-License-Identifier: Apache-2.0
#include "app/verification.h"

#include "store/plan_file.h"

namespace keizoku::app {

Result<std::vector<Flaw>> verifyFile(const Environment& environment, const std::filesystem::path& path)
{
    const auto file = store::PlanFile::open(path, store::Access::Read, environment.clock);
    std::error_code error;
    if (!file && !std::filesystem::is_regular_file(path, error))
        return failed(file);
    const auto damage = file ? file->verify() : Result<std::vector<store::Damage>>(failed(file));
    if (!damage)
        return std::vector{Flaw{"file", "ファイルを読めません。" + damage.error().sentence}};
    std::vector<Flaw> flaws;
    for (const store::Damage& each : *damage)
        flaws.push_back({each.item, each.sentence});
    return flaws;
}

} // namespace keizoku::app

// SPDX-License-Identifier: Apache-2.0
#include "app/verification.h"

#include <algorithm>
#include <cctype>

#include "base/text.h"
#include "store/plan_file.h"

namespace keizoku::app {

namespace {

/// As somebody copies it from paper: small letters, blanks.
std::string codeIn(const std::string& typed)
{
    std::string code;
    for (const char letter : text::narrowed(typed))
        if (std::isxdigit(static_cast<unsigned char>(letter)) != 0)
            code += static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
    return code;
}

Result<bool> holds(const store::PlanFile& file, const std::string& code)
{
    const auto versions = file.versions();
    const auto records = file.records();
    if (!versions || !records)
        return versions ? Result<bool>(failed(records)) : Result<bool>(failed(versions));
    const auto is = [&](const auto& link) { return link.digest.shortCode() == code; };
    return std::any_of(versions->begin(), versions->end(), is) ||
           std::any_of(records->begin(), records->end(), is);
}

} // namespace

Result<std::vector<Flaw>> verifyFile(const Environment& environment, const std::filesystem::path& path,
                                     const std::string& against)
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
    if (against.empty())
        return flaws;
    // A chain that does not read was named above.
    const auto there = holds(*file, codeIn(against));
    if (!there || !*there)
        flaws.push_back({"fingerprint", "指紋「" + against +
                                            "」の版も記録も、このファイルにはありません。新しい版や記録が失わ"
                                            "れたか、別のファイルです。"});
    return flaws;
}

} // namespace keizoku::app

// SPDX-License-Identifier: Apache-2.0
#include "forms/stale_terms.h"

#include "forms/data_folder.h"

namespace keizoku::forms {

Result<std::vector<StaleTerm>> readStaleTerms(const std::filesystem::path& file)
{
    const auto json = readData(file);
    if (!json)
        return failed(json);
    Problems problems;
    std::vector<StaleTerm> terms;
    for (const Node& item : Node(*json, file.filename().string(), "", problems).items()) {
        item.allowOnly({"term", "now", "from", "law", "confidence", "note", "unless", "verified"});
        terms.push_back({item.text("term"), item.text("now"), dateAt(item, "from"), item.text("law"),
                         item.text("confidence") == "C", item.text("note", false), item.texts("unless")});
        if (terms.back().term.empty())
            item.at("term").problem("empty");
    }
    if (!problems.empty())
        return malformedData("古い言葉の表", problems);
    return terms;
}

} // namespace keizoku::forms

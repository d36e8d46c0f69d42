// SPDX-License-Identifier: Apache-2.0
#include "forms/slots.h"

#include <algorithm>

#include "base/text.h"

namespace keizoku::forms {

namespace {

/// Calls for each run of text and each name in braces.
template <class Run, class Name>
Result<void> eachPart(std::string_view text, const Run& run, const Name& name)
{
    while (!text.empty()) {
        const auto brace = text.find_first_of("{}");
        run(text.substr(0, brace));
        if (brace == text.npos)
            return {};
        const auto end = text.find_first_of("{}", brace + 1);
        if (text[brace] != '{' || end == text.npos || text[end] != '}' || end == brace + 1)
            return fail(ErrorCode::Malformed, "文の中の { } の組が合っていません。", "braces");
        name(std::string(text.substr(brace + 1, end - brace - 1)));
        text.remove_prefix(end + 1);
    }
    return {};
}

} // namespace

Result<std::vector<std::string>> slotsIn(std::string_view text)
{
    std::vector<std::string> names;
    const auto read = eachPart(
        text, [](std::string_view) {}, [&](std::string name) { names.push_back(std::move(name)); });
    if (!read)
        return failed(read);
    return names;
}

void checkSlots(const Node& text, const std::vector<std::string>& asked)
{
    const auto names = slotsIn(text.json().string());
    if (!names) {
        text.problem("unpaired brace");
        return;
    }
    for (const std::string& name : *names)
        if (std::find(kPlanSlots.begin(), kPlanSlots.end(), name) == kPlanSlots.end() &&
            std::find(asked.begin(), asked.end(), name) == asked.end())
            text.problem("unknown slot " + name);
}

Result<std::string> withSlots(std::string_view text, const SlotValues& values)
{
    std::string filled;
    std::vector<std::string> missing;
    const auto read = eachPart(
        text, [&](std::string_view run) { filled += run; },
        [&](const std::string& name) {
            const auto value = values.find(name);
            if (value == values.end() || text::trimmed(value->second).empty())
                missing.push_back(name);
            else
                filled += value->second;
        });
    if (!read)
        return failed(read);
    if (!missing.empty())
        return fail(ErrorCode::Malformed, "まだ入れていない所があります。すべて入れてください。",
                    text::join(missing, ","));
    return filled;
}

} // namespace keizoku::forms

// SPDX-License-Identifier: Apache-2.0
#include "forms/messages.h"

#include <algorithm>
#include <set>

#include "forms/data_folder.h"

namespace keizoku::forms {

namespace {

constexpr std::string_view kDrill = "これは訓練です。";

Message readMessage(const Node& item)
{
    item.allowOnly({"id", "title", "hazard", "text", "asks"});
    Message message;
    message.id = item.text("id");
    message.title = item.text("title");
    const std::string hazard = item.text("hazard");
    message.hazard = hazard == "infection" ? plan::Hazard::Infection : plan::Hazard::Natural;
    if (hazard != "infection" && hazard != "natural")
        item.at("hazard").problem("unknown word " + hazard);
    message.text = item.text("text");
    std::vector<std::string> asked;
    for (const Node& ask : item.at("asks").items()) {
        ask.allowOnly({"slot", "label"});
        message.asks.push_back({ask.text("slot"), ask.text("label")});
        asked.push_back(message.asks.back().slot);
    }
    checkSlots(item.at("text"), asked);
    const auto used = slotsIn(message.text);
    for (const std::string& slot : asked)
        if (used && std::find(used->begin(), used->end(), slot) == used->end())
            item.at("asks").problem("slot asked for and not used: " + slot);
    return message;
}

} // namespace

Result<std::vector<Message>> readMessages(const std::filesystem::path& file)
{
    const auto json = readData(file);
    if (!json)
        return failed(json);
    Problems problems;
    const Node root(*json, file.filename().string(), "", problems);
    root.allowOnly({"messages"});
    std::vector<Message> messages;
    std::set<std::string> seen;
    for (const Node& item : root.at("messages").items()) {
        messages.push_back(readMessage(item));
        if (!seen.insert(messages.back().id).second)
            item.at("id").problem("two of " + messages.back().id);
    }
    if (!problems.empty())
        return malformedData("連絡の文の表", problems);
    return messages;
}

Result<std::string> messageText(const Message& message, const SlotValues& values, bool drill)
{
    auto filled = withSlots(message.text, values);
    if (!filled || !drill)
        return filled;
    return std::string(kDrill) + *filled + std::string(kDrill);
}

} // namespace keizoku::forms

// SPDX-License-Identifier: Apache-2.0
// Texts to send in an emergency: data of templates/messages.json.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "forms/slots.h"
#include "plan/field.h"

namespace keizoku::forms {

/// A slot the program cannot fill by itself.
struct AskedSlot {
    std::string slot = {}, label = {};
};

struct Message {
    std::string id = {}, title = {};
    plan::Hazard hazard = plan::Hazard::Natural;
    std::string text = {};
    std::vector<AskedSlot> asks = {};
};

/// Malformed for an unknown slot, a slot asked for and not used, or two of one id.
Result<std::vector<Message>> readMessages(const std::filesystem::path& file);

/// What is sent; in a drill it says first and last that it is one. Malformed when a slot is not filled.
Result<std::string> messageText(const Message& message, const SlotValues& values, bool drill);

} // namespace keizoku::forms

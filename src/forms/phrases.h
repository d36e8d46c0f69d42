// SPDX-License-Identifier: Apache-2.0
// What is said on the telephone, in words for everybody: ordinary, with readings, in easy Japanese, in
// English. Data of templates/phrases.json.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace keizoku::forms {

enum class Speech { Ordinary, Easy, English };

/// A stretch of text and how it is read; no reading where it reads itself.
struct Ruby {
    std::string text = {}, reading = {};
    friend bool operator==(const Ruby&, const Ruby&) = default;
};
using RubyText = std::vector<Ruby>;

/// What stands in the slots of a phrase: [office] by "office".
using Slots = std::map<std::string, std::string, std::less<>>;

class PhraseBook {
public:
    /// Malformed for anything unknown, two of one id, a phrase without one of its three forms, an open
    /// bracket, or forms with different slots.
    static Result<PhraseBook> read(const std::filesystem::path& file);

    /// Empty for an unknown id. A slot nothing is given for becomes ＿＿＿.
    [[nodiscard]] RubyText said(std::string_view id, Speech speech, const Slots& slots = {}) const;
    /// The same without readings.
    [[nodiscard]] std::string words(std::string_view id, Speech speech, const Slots& slots = {}) const;
    /// Several phrases one after another.
    [[nodiscard]] std::string words(const std::vector<std::string_view>& ids, Speech speech,
                                    const Slots& slots = {}) const;
    [[nodiscard]] std::vector<std::string> ids() const;

private:
    struct Phrase {
        RubyText ordinary = {}, easy = {}, english = {};
    };
    std::map<std::string, Phrase, std::less<>> m_phrases;
};

/// How somebody is spoken to, by the staff register's 連絡に使うことば: nothing or 日本語 is ordinary, 英語
/// English; any other language easy Japanese, which more people understand than one thinks.
[[nodiscard]] Speech speechFor(std::string_view language);

/// "けがはありませんか。" three sentences whoever calls says first: whose call it is, whether all is well,
/// whether one comes.
[[nodiscard]] std::string callScript(const PhraseBook& book, Speech speech, const Slots& slots);

} // namespace keizoku::forms

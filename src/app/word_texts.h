// SPDX-License-Identifier: Apache-2.0
// Running text of a Word file into the questions of the chapter it stands in.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/word_forms.h"
#include "app/word_ledger.h"

namespace keizoku::app {

class WordTexts {
public:
    /// All of these outlive it.
    WordTexts(plan::Plan& plan, WordForms& forms, WordLedger& ledger);

    /// Puts the paragraph at the end of the question that asks for it. False when the chapter has none.
    bool put(WordSpot spot, const std::string& text, const WordContext& context);

private:
    /// A question that can take running text.
    struct Place {
        forms::FieldInstance field = {};
        Vocabulary label = {}, about = {}; ///< of the question, and of its guidance and example
    };
    [[nodiscard]] const std::vector<Place>& placesOf(const WordContext& context);
    [[nodiscard]] const Place* choose(const std::vector<Place>& places, const std::string& text,
                                      const WordContext& context, bool& isSure);

    plan::Plan& m_plan;
    WordForms& m_forms;
    WordLedger& m_ledger;
    std::map<std::pair<plan::Hazard, std::string>, std::vector<Place>> m_places;
    plan::FieldPath m_last = {};    ///< where the paragraph before went …
    std::string m_lastHeading = {}; ///< … and under which heading
};

} // namespace keizoku::app

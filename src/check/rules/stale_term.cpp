// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "check/basis.h"
#include "check/stale_places.h"
#include "check/walk.h"

namespace keizoku::check {

namespace {

/// Whether the new word can stand where the old one stood: no alternatives, no explanation, no doubt.
bool isReplacement(const forms::StaleTerm& term)
{
    static constexpr std::array<std::string_view, 4> kNoWord = {"／", "（", "は終了", "義務"};
    return term.confirmed && !term.now.empty() &&
           std::none_of(kNoWord.begin(), kNoWord.end(),
                        [&](std::string_view sign) { return term.now.find(sign) != std::string::npos; });
}

std::string sentence(const TextAt& at, const forms::StaleTerm& term, const std::string& typed,
                     std::size_t times)
{
    const std::string since = term.from ? japaneseDate(*term.from) + "より前の言葉です。" : "古い言葉です。";
    return at.place.words + "の「" + typed + "」" +
           (times > 1 ? "（" + std::to_string(times) + "か所）" : "") + "は、" + since +
           (term.now.empty() ? "" : "今は「" + term.now + "」です。") +
           (term.confirmed ? "" : "（原文未確認）") + "今の言葉に直してください。";
}

} // namespace

// A place is told once for each word, however often it stands there. Who reads an old word on the day waits
// for an announcement that no longer comes.
void checkStaleTerm(const Context& context, const Entry& entry, Sink& sink)
{
    for (const TextAt& at : entry.texts) {
        if (at.region == forms::TextRegion::History)
            continue;
        const auto places = stalePlaces(context, at.text);
        for (auto place = places.begin(); place != places.end(); ++place) {
            const auto same = [&](const StalePlace& other) { return other.term == place->term; };
            if (std::any_of(places.begin(), place, same))
                continue;
            const forms::StaleTerm& term = *place->term;
            const std::string typed = at.text.substr(place->offset, place->length);
            Finding& finding =
                sink.report(at.place.section, at.place.path,
                            sentence(at, term, typed,
                                     static_cast<std::size_t>(std::count_if(place, places.end(), same))));
            finding.severity = term.confirmed ? Severity::Warning : Severity::Hint;
            finding.cell = at.place.cell;
            finding.offset = place->offset;
            finding.length = place->length;
            if (const std::string topic = topicOf(context, term.law); !topic.empty())
                finding.basis = topic;
            if (isReplacement(term) && at.place.cell.empty())
                finding.act = {"「" + term.now + "」に直す", at.place.path,
                               text::replaced(at.text, typed, term.now)};
        }
    }
}

} // namespace keizoku::check

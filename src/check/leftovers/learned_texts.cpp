// SPDX-License-Identifier: Apache-2.0
#include "check/leftovers/learned_texts.h"

#include <algorithm>

#include "base/text.h"
#include "check/leftovers/similarity.h"

namespace keizoku::check {

namespace {

constexpr std::size_t kShortestKnown = 8;  // comparable characters; a shorter sentence anybody may write
constexpr std::size_t kMostCandidates = 8; // compared in full, best first

std::uint64_t tripleKey(std::u32string_view text, std::size_t i)
{
    return (static_cast<std::uint64_t>(text[i]) << 42U) | (static_cast<std::uint64_t>(text[i + 1]) << 21U) |
           text[i + 2];
}

} // namespace

void LearnedTexts::learn(std::string_view text, Origin what, const std::string& where)
{
    for (const std::string_view sentence : sentencesOf(text)) {
        std::u32string plain = comparable(sentence);
        if (plain.size() < kShortestKnown || !m_exact.emplace(plain, m_sentences.size()).second)
            continue;
        const auto index = static_cast<std::uint32_t>(m_sentences.size());
        for (std::size_t i = 0; i + 2 < plain.size(); ++i) {
            auto& list = m_byTriple[tripleKey(plain, i)];
            if (list.empty() || list.back() != index)
                list.push_back(index);
        }
        const std::u32string raw = text::decode(sentence);
        for (std::size_t i = 0; i + 2 < raw.size(); ++i) {
            const std::uint32_t hash = tripleHash(raw[i], raw[i + 1], raw[i + 2]);
            m_triples[hash >> 6U] |= std::uint64_t{1} << (hash & 63U);
        }
        m_sentences.push_back({std::move(plain), what, where});
    }
}

const LearnedTexts::Sentence* LearnedTexts::known(const std::u32string& text) const
{
    if (text.size() < kShortestKnown)
        return nullptr;
    if (const auto exact = m_exact.find(text); exact != m_exact.end())
        return &m_sentences[exact->second];
    std::vector<std::uint32_t> shared(m_sentences.size()); // triples in common, by sentence
    for (std::size_t i = 0; i + 2 < text.size(); ++i)
        if (const auto list = m_byTriple.find(tripleKey(text, i)); list != m_byTriple.end())
            for (const std::uint32_t sentence : list->second)
                ++shared[sentence];
    std::vector<std::pair<std::size_t, std::uint32_t>> best;
    for (std::uint32_t sentence = 0; sentence < shared.size(); ++sentence)
        if (const std::size_t count = shared[sentence];
            count > 0 && count * 3 >= text.size() - 2) // two edits of a short sentence leave a third of them
            best.emplace_back(count, sentence);
    std::sort(best.rbegin(), best.rend());
    for (std::size_t i = 0; i < std::min(best.size(), kMostCandidates); ++i) {
        const Sentence& sentence = m_sentences[best[i].second];
        if (similarity(std::u32string_view(text), std::u32string_view(sentence.comparable)) >= kSameTextFrom)
            return &sentence;
    }
    return nullptr;
}

void LearnedTexts::find(std::string_view line, std::size_t offset, std::vector<LeftoverHit>& hits) const
{
    for (const std::string_view sentence : sentencesOf(line)) {
        const Sentence* origin = known(comparable(sentence));
        if (!origin)
            continue;
        const bool isGuidance = origin->what == Origin::Guidance;
        const std::string where = origin->where.empty() ? "" : "（" + origin->where + "）";
        hits.push_back(
            {offset + static_cast<std::size_t>(sentence.data() - line.data()), sentence.size(),
             isGuidance ? Severity::Error : Severity::Warning,
             isGuidance ? "leftover-guidance" : "leftover-example",
             isGuidance ? "入力の説明文" + where + "が残っています。内容を書いたら、この文は消してください。"
                        : "記入の例" + where +
                              "とほぼ同じです。自分の事業所のことになっているか確かめてください。"});
    }
}

} // namespace keizoku::check

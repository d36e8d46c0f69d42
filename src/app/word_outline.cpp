// SPDX-License-Identifier: Apache-2.0
#include "app/word_outline.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "app/word_titles.h"
#include "base/text.h"

namespace keizoku::app {

namespace {

using plan::Hazard;

constexpr double kFits = 0.6;         ///< likeness from which a title may be a chapter
constexpr double kFieldFits = 0.75;   ///< from which it may be a question
constexpr double kOwnHeading = 0.5;   ///< worth of being no official heading
constexpr double kBackwards = 0.45;   ///< cost of going back in the book
constexpr double kOtherVolume = 0.5;  ///< cost of changing the volume
constexpr double kSameNumber = 0.12;  ///< worth of the official number in front
constexpr std::size_t kMaxTitle = 45; ///< characters
constexpr std::size_t kMaxOptions = 8;

/// A chapter, or a question within it, that a title can mean.
struct Target {
    Hazard volume = Hazard::Both;
    std::size_t order = 0; ///< of the chapter in its book
    std::string chapter = {};
    const forms::FieldSpec* field = nullptr;
    std::string words = {}, number = {};
};

struct Option {
    std::size_t target = 0; ///< kOwn: none
    double worth = 0;
    static constexpr std::size_t kOwn = static_cast<std::size_t>(-1);
};

/// A paragraph that may be a heading.
struct Candidate {
    std::size_t block = 0;
    WordTitle title = {};
    std::string text = {};
    std::vector<Option> options = {};
};

std::string_view wordsOfVolume(Hazard volume)
{
    return volume == Hazard::Natural ? "災害" : volume == Hazard::Infection ? "感染" : "";
}

bool speaksOf(std::string_view text, Hazard volume)
{
    const std::string_view words = wordsOfVolume(volume);
    return !words.empty() && text.find(words) != std::string_view::npos;
}

class Outline {
public:
    Outline(const office::WordDocument& document, WordForms& forms)
        : m_document(document), m_forms(forms), m_pack(forms.pack)
    {
        addTargets();
    }

    std::vector<WordContext> run()
    {
        std::vector<WordContext> contexts(m_document.blocks.size());
        findCandidates(contexts);
        weighVolumes();
        const std::vector<std::size_t> chosen = bestSequence();
        std::size_t next = 0;
        WordContext now;
        now.volume = m_first;
        for (std::size_t block = 0; block < contexts.size(); ++block) {
            WordContext& here = contexts[block];
            const bool isCandidate = next < m_candidates.size() && m_candidates[next].block == block;
            now.isHeading = false;
            now.isTitle = false;
            if (m_titles.contains(block)) {
                now = WordContext{m_titles.at(block), {}, nullptr, {}, {}, false, true, false};
            } else if (isCandidate) {
                const Candidate& candidate = m_candidates[next];
                if (chosen[next] == Option::kOwn) {
                    now.own = candidate.text;
                } else {
                    const Target& target = m_targets[chosen[next]];
                    now = WordContext{target.volume, target.chapter, target.field, candidate.text, {},
                                      true,          false,          false};
                }
            }
            next += isCandidate ? 1 : 0;
            const bool isContents = here.isContents;
            here = now;
            if (isContents)
                here = WordContext{now.volume, now.chapter, nullptr, {}, {}, false, false, true};
        }
        return contexts;
    }

private:
    void addTargets()
    {
        for (const auto& [volume, book] : m_pack.books) {
            std::map<std::string, std::size_t> orders;
            for (std::size_t at = 0; at < book.chapters.size(); ++at) {
                const forms::Chapter& chapter = book.chapters[at];
                orders.emplace(chapter.id, at);
                m_targets.push_back({volume, at, chapter.id, nullptr, titleOf("■" + chapter.title).words,
                                     titleOf(chapter.number + " x").number});
            }
            for (const forms::FieldInstance& instance : m_forms.instances) {
                const auto order = orders.find(instance.chapter(volume));
                if (order != orders.end() && instance.in(volume))
                    m_targets.push_back({volume,
                                         order->second,
                                         order->first,
                                         instance.spec,
                                         titleOf("■" + instance.spec->label).words,
                                         {}});
            }
        }
    }

    /// A line that is short and numbered, marked or styled.
    [[nodiscard]] static bool looksLikeTitle(const std::string& text, const WordTitle& title, int heading)
    {
        if (title.words.empty() || text::length(text) > kMaxTitle || text.find('\n') != std::string::npos ||
            text.find("。") != std::string::npos)
            return false;
        return heading > 0 || title.numbered || title.marked || text::length(title.words) <= 20;
    }

    [[nodiscard]] static bool isContentsLine(const std::string& text)
    {
        const auto tab = text.rfind('\t');
        const std::string last(text::trimmed(tab == std::string::npos ? "" : text.substr(tab + 1)));
        const bool endsInPage = !last.empty() && last.size() <= 4 && text::digits(last).size() == last.size();
        return endsInPage || text.find("……") != std::string::npos ||
               text.find("・・・・") != std::string::npos || text.find(".....") != std::string::npos;
    }

    void findCandidates(std::vector<WordContext>& contexts)
    {
        for (std::size_t block = 0; block < m_document.blocks.size(); ++block) {
            const office::WordBlock& each = m_document.blocks[block];
            const auto* paragraph = std::get_if<office::WordParagraph>(&each.content);
            const auto* table = std::get_if<office::WordTable>(&each.content);
            const std::string text = paragraph ? paragraph->text : framedText(*table);
            if (text.empty() ||
                (each.place != office::WordPlace::Body && each.place != office::WordPlace::TextBox))
                continue;
            if (paragraph && (paragraph->contents || isContentsLine(text) || text::folded(text) == "目次")) {
                contexts[block].isContents = true;
                continue;
            }
            Candidate candidate{block, titleOf(text), text, {}};
            if (paragraph && !paragraph->number.empty()) {
                candidate.title.numbered = paragraph->number != "・";
                candidate.title.number = titleOf(paragraph->number + " x").number;
            }
            if (isTitleOfVolume(candidate, block))
                continue;
            if (!looksLikeTitle(text, candidate.title, paragraph ? paragraph->heading : 1))
                continue;
            candidate.options = optionsOf(candidate.title);
            const bool styled = !paragraph || paragraph->heading > 0;
            if (candidate.options.empty() && !styled && !candidate.title.marked)
                continue;
            m_candidates.push_back(std::move(candidate));
        }
    }

    /// 自然災害発生時における業務継続計画, 第１部 感染症編
    bool isTitleOfVolume(const Candidate& candidate, std::size_t block)
    {
        const std::string& words = candidate.title.words;
        if (text::length(words) > 40 || words.ends_with("。"))
            return false;
        for (const auto& [volume, book] : m_pack.books) {
            const bool isBook = m_forms.titles.likeness(words, book.title) >= 0.75;
            const bool isPart = speaksOf(words, volume) && (words.ends_with("編") || words.ends_with("の部"));
            if (isBook || isPart) {
                m_titles.emplace(block, volume);
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] std::vector<Option> optionsOf(const WordTitle& title)
    {
        std::vector<Option> options;
        for (std::size_t at = 0; at < m_targets.size(); ++at) {
            const Target& target = m_targets[at];
            double worth = m_forms.titles.likeness(title.words, target.words);
            if (worth < (target.field ? kFieldFits : kFits))
                continue;
            if (target.field)
                worth *= 0.9;
            if (!target.number.empty() && target.number == title.number)
                worth += kSameNumber;
            if (!title.numbered && !title.marked)
                worth -= 0.1;
            options.push_back({at, worth});
        }
        std::sort(options.begin(), options.end(),
                  [](const Option& a, const Option& b) { return a.worth > b.worth; });
        if (options.size() > kMaxOptions)
            options.resize(kMaxOptions);
        return options;
    }

    /// The volume that most of the headings and the titles speak of comes first.
    void weighVolumes()
    {
        std::map<Hazard, double> worth;
        for (const auto& [volume, book] : m_pack.books)
            worth[volume] = 0;
        for (const Candidate& candidate : m_candidates) {
            std::map<Hazard, double> best;
            for (const Option& option : candidate.options) {
                double& mine = best[m_targets[option.target].volume];
                mine = std::max(mine, option.worth);
            }
            for (const auto& [volume, most] : best)
                worth[volume] += most;
        }
        for (const auto& [block, volume] : m_titles)
            worth[volume] += 2;
        const auto most = std::max_element(worth.begin(), worth.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        if (!m_titles.empty())
            m_first = m_titles.begin()->second;
        else if (most != worth.end())
            m_first = most->first;
    }

    [[nodiscard]] double cost(const Target* from, const Target& to, const Candidate& at, Hazard titled) const
    {
        const Hazard before = from ? from->volume : titled;
        if (before != to.volume)
            return speaksOf(at.title.words, to.volume) ? kOtherVolume / 2 : kOtherVolume;
        if (!from)
            return 0;
        if (to.order < from->order)
            return kBackwards;
        return std::min(0.2, 0.008 * static_cast<double>(to.order - from->order));
    }

    /// Viterbi: for each candidate the target, so that worths less costs are most in all.
    [[nodiscard]] std::vector<std::size_t> bestSequence()
    {
        struct State {
            std::size_t target = Option::kOwn; ///< the last official one
            double worth = 0;
            std::size_t from = 0; ///< state before
            std::size_t chosen = Option::kOwn;
        };
        std::vector<std::vector<State>> layers = {{State{}}};
        for (std::size_t at = 0; at < m_candidates.size(); ++at) {
            const Candidate& candidate = m_candidates[at];
            const std::optional<Hazard> titled = titleBefore(at);
            const auto& before = layers.back();
            std::map<std::size_t, State> now;
            const auto offer = [&](State state) {
                const auto [it, fresh] = now.try_emplace(state.target, state);
                if (!fresh && it->second.worth < state.worth)
                    it->second = state;
            };
            for (std::size_t from = 0; from < before.size(); ++from) {
                // A title of a volume begins it anew.
                const std::size_t last = titled ? Option::kOwn : before[from].target;
                const Target* place = last == Option::kOwn ? nullptr : &m_targets[last];
                offer({last, before[from].worth + kOwnHeading, from, Option::kOwn});
                for (const Option& option : candidate.options)
                    offer({option.target,
                           before[from].worth + option.worth -
                               cost(place, m_targets[option.target], candidate, volumeAt(at)),
                           from, option.target});
            }
            std::vector<State> layer;
            for (const auto& [target, state] : now)
                layer.push_back(state);
            layers.push_back(std::move(layer));
        }
        std::vector<std::size_t> chosen(m_candidates.size(), Option::kOwn);
        const auto& last = layers.back();
        std::size_t state = static_cast<std::size_t>(
            std::max_element(last.begin(), last.end(),
                             [](const State& a, const State& b) { return a.worth < b.worth; }) -
            last.begin());
        for (std::size_t at = m_candidates.size(); at > 0; --at) {
            chosen[at - 1] = layers[at][state].chosen;
            state = layers[at][state].from;
        }
        return chosen;
    }

    /// The volume whose title stands between this candidate and the one before.
    [[nodiscard]] std::optional<Hazard> titleBefore(std::size_t candidate) const
    {
        const auto next = m_titles.lower_bound(m_candidates[candidate].block);
        if (next == m_titles.begin())
            return std::nullopt;
        const auto& [block, volume] = *std::prev(next);
        if (candidate > 0 && block < m_candidates[candidate - 1].block)
            return std::nullopt;
        return volume;
    }

    [[nodiscard]] Hazard volumeAt(std::size_t candidate) const
    {
        const auto next = m_titles.lower_bound(m_candidates[candidate].block);
        return next == m_titles.begin() ? m_first : std::prev(next)->second;
    }

    const office::WordDocument& m_document;
    WordForms& m_forms;
    const forms::Pack& m_pack;
    std::vector<Target> m_targets;
    std::vector<Candidate> m_candidates;
    std::map<std::size_t, Hazard> m_titles; ///< titles of volumes by block
    Hazard m_first = Hazard::Both;
};

} // namespace

std::string framedText(const office::WordTable& table)
{
    if (table.grid.size() != 1 || table.cells.size() != 1)
        return {};
    return table.cells.front().text;
}

std::vector<WordContext> outlineOf(const office::WordDocument& document, WordForms& forms)
{
    auto contexts = Outline(document, forms).run();
    // A heading holds to the end of its sheet.
    const std::string* sheet = nullptr;
    for (std::size_t at = 0; at < contexts.size(); ++at) {
        const std::string& here = document.blocks[at].sheet;
        if (contexts[at].isHeading)
            sheet = &here;
        else if (!here.empty() && (!sheet || *sheet != here))
            contexts[at] = {contexts[at].volume,  "",   nullptr, "", contexts[at].own, false,
                            contexts[at].isTitle, false};
    }
    return contexts;
}

} // namespace keizoku::app

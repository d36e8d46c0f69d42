// SPDX-License-Identifier: Apache-2.0
#include "check/name_book.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace keizoku::check {

namespace {

using View = std::string_view;

constexpr std::array<View, 2> kTitles = {"統括責任者", "総括責任者"};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

template <std::size_t Count>
View firstOf(View text, const std::array<View, Count>& words)
{
    for (const View word : words)
        if (text.starts_with(word))
            return word;
    return {};
}

/// The telephone number a text begins with: 0743-11-6240, 03(1234)5678.
View phoneAt(View text)
{
    if (text.empty() || text.front() != '0')
        return {};
    std::size_t end = 0;
    std::size_t digits = 0;
    while (end < text.size() && (isDigit(text[end]) || View("-()").find(text[end]) != View::npos))
        digits += isDigit(text[end++]) ? 1 : 0;
    while (end > 0 && !isDigit(text[end - 1]))
        --end;
    return digits == 10 || digits == 11 ? text.substr(0, end) : View{};
}

/// The sentence before a place, as far as a name could belong to a number.
View before(View text, std::size_t at)
{
    constexpr std::size_t kReach = 90; // bytes: some thirty characters
    const std::size_t from = at > kReach ? at - kReach : 0;
    View window = text.substr(from, at - from);
    for (const View stop : {View("。"), View("\n")})
        if (const auto end = window.rfind(stop); end != View::npos)
            window.remove_prefix(end + stop.size());
    return window;
}

/// What tells one number of a body from another.
std::set<std::string> qualifiersIn(View text)
{
    constexpr std::array<View, 10> kWords = {"夜間", "休日", "FAX",  "内線", "携帯",
                                             "直通", "自宅", "転送", "当番", "代表"};
    std::set<std::string> found;
    for (const View word : kWords)
        if (text.find(word) != View::npos)
            found.emplace(word);
    return found;
}

} // namespace

NameBook::NameBook(const plan::Plan& plan, const plan::Names& staff)
{
    for (const plan::Person& person : plan.people.rows) {
        add(person.open.name, &person);
        const std::string narrow = text::narrowed(text::trimmed(person.open.name));
        const std::string family = narrow.substr(0, narrow.find(' '));
        const auto meant = family == narrow ? std::vector<std::size_t>{} : staff.matching(family);
        if (meant.size() == 1 && &plan.people.rows[meant.front()] == &person)
            m_spellings.push_back({family, person.open.name, &person, false});
    }
    for (const plan::ExternalContact& contact : plan.contacts.rows)
        add(contact.name, nullptr);
    for (const plan::Office& office : plan.offices.rows)
        add(office.name, nullptr);
}

void NameBook::add(const std::string& name, const plan::Person* person)
{
    const std::string narrow = text::narrowed(text::trimmed(name));
    if (text::length(narrow) < 2)
        return;
    m_spellings.push_back({narrow, name, person, true});
    if (const std::string tight = text::replaced(narrow, " ", ""); tight != narrow)
        m_spellings.push_back({tight, name, person, true});
}

const NameBook::Spelling* NameBook::at(View text) const
{
    const Spelling* longest = nullptr;
    for (const Spelling& each : m_spellings)
        if (text.starts_with(each.words) && (!longest || each.words.size() > longest->words.size()))
            longest = &each;
    return longest;
}

std::vector<NumberSaid> NameBook::numbersIn(const std::string& text) const
{
    std::vector<NumberSaid> said;
    for (std::size_t at = text.find('0'); at != text.npos; at = text.find('0', at + 1)) {
        const View number = at > 0 && (isDigit(text[at - 1]) || text[at - 1] == '-')
                                ? View{}
                                : phoneAt(View(text).substr(at));
        if (number.empty())
            continue;
        const View window = before(text, at);
        const Spelling* nearest = nullptr;
        std::size_t end = 0;
        for (const Spelling& each : m_spellings)
            if (const auto found = each.whole ? window.rfind(each.words) : View::npos;
                found != View::npos && (!nearest || found + each.words.size() > end)) {
                nearest = &each;
                end = found + each.words.size();
            }
        if (nearest)
            said.push_back({nearest->name, std::string(number), qualifiersIn(window.substr(end))});
        at += number.size() - 1;
    }
    return said;
}

// How title and name are joined decides what may follow: after は only what makes the sentence one about who
// it is; after a colon or bracket anything but a particle that gives the name another part.
const plan::Person* NameBook::chiefBehind(View rest) const
{
    constexpr std::array<View, 2> kSpoken = {"は", "が"};
    constexpr std::array<View, 9> kApart = {"(", ":", "/", "=", " ", "[", "・", "、", "「"};
    constexpr std::array<View, 1> kPost = {"管理者の"};
    constexpr std::array<View, 13> kIsHe = {"とする", "とし", "である", "です", "が務め", "が担",  "が当た",
                                            "がなる", "。",   "(",      "\n",   "、代替", "、不在"};
    constexpr std::array<View, 8> kOther = {"に", "へ", "と", "から", "を", "、", "・", "の"};
    const bool spoken = !firstOf(rest, kSpoken).empty();
    std::size_t joins = 0;
    for (View join = spoken ? firstOf(rest, kSpoken) : firstOf(rest, kApart); !join.empty();
         join = firstOf(rest, kApart).empty() ? firstOf(rest, kPost) : firstOf(rest, kApart)) {
        rest.remove_prefix(join.size());
        ++joins;
    }
    const Spelling* name = joins == 0 ? nullptr : at(rest);
    if (!name || !name->person)
        return nullptr;
    rest.remove_prefix(name->words.size());
    const bool fits = spoken ? rest.empty() || !firstOf(rest, kIsHe).empty() : firstOf(rest, kOther).empty();
    return fits ? name->person : nullptr;
}

std::set<const plan::Person*> NameBook::chiefsIn(const std::string& text) const
{
    constexpr std::array<View, 4> kMade = {"と", "に任", "に指名", "に充"}; // 大西を統括責任者と
    constexpr std::array<View, 5> kBecomes = {"となる", "となり", "を務め", "として",
                                              "になる"}; // 大西が統括責任者と
    std::set<const plan::Person*> chiefs;
    for (const View title : kTitles)
        for (auto found = text.find(title); found != text.npos; found = text.find(title, found + 1)) {
            const View head = View(text).substr(0, found);
            const View rest = View(text).substr(found + title.size());
            if (const plan::Person* person = chiefBehind(rest))
                chiefs.insert(person);
            const bool made = !firstOf(rest, kMade).empty() && head.ends_with("を");
            const bool becomes = !firstOf(rest, kBecomes).empty() && head.ends_with("が");
            for (const Spelling& each : m_spellings)
                if (each.person && (made || becomes) &&
                    head.substr(0, head.size() - View("を").size()).ends_with(each.words))
                    chiefs.insert(each.person);
        }
    return chiefs;
}

} // namespace keizoku::check

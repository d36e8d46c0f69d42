// SPDX-License-Identifier: Apache-2.0
#include "app/contact_view.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "forms/phrases.h"
#include "store/plan_file.h"

namespace keizoku::app {

namespace {

constexpr int kDayBegins = 8;
constexpr int kDayEnds = 18;

std::string useName(plan::PhoneUse use)
{
    switch (use) {
    case plan::PhoneUse::Work:
        return "業務用";
    case plan::PhoneUse::PrivateMobile:
        return "携帯";
    case plan::PhoneUse::Home:
        break;
    }
    return "自宅";
}

std::string joined(const std::string& first, const std::string& second)
{
    return first.empty() || second.empty() ? first + second : first + "・" + second;
}

std::vector<ContactNumber> numbersOf(const plan::Person& person)
{
    std::vector<ContactNumber> numbers;
    for (const plan::Phone& phone : person.kept.phones)
        if (!text::trimmed(phone.number).empty())
            numbers.push_back({phone.number, useName(phone.use), false});
    return numbers;
}

std::vector<ContactNumber> numbersOf(const plan::ExternalContact& partner)
{
    std::vector<ContactNumber> numbers;
    if (!partner.phone.empty())
        numbers.push_back({partner.phone, "電話", false});
    if (!partner.nightPhone.empty())
        numbers.push_back({partner.nightPhone, "夜間・休日", false});
    return numbers;
}

/// Numbers the draft has and the version has not, marked as such. They come first: they are newer.
void addNewer(std::vector<ContactNumber>& numbers, std::vector<ContactNumber> draft)
{
    std::vector<ContactNumber> newer;
    for (ContactNumber& candidate : draft) {
        const auto same = [&](const ContactNumber& known) {
            return text::digits(known.number) == text::digits(candidate.number);
        };
        if (std::any_of(numbers.begin(), numbers.end(), same))
            continue;
        candidate.draft = true;
        newer.push_back(std::move(candidate));
    }
    numbers.insert(numbers.begin(), newer.begin(), newer.end());
}

Contact contactOf(const plan::Person& person, const Date& today)
{
    return {person.id,
            person.open.name,
            person.open.kana,
            joined(person.open.job, person.open.post),
            person.open.language,
            numbersOf(person),
            person.hasLeft(today),
            false,
            person.open.callName,
            {}};
}

Contact contactOf(const plan::ExternalContact& partner)
{
    return {partner.id, partner.name,       {},    joined(partner.category, partner.contactPerson),
            {},         numbersOf(partner), false, true};
}

std::string keyOf(const plan::Reference& reference)
{
    return reference.id.empty() ? reference.words : reference.id;
}

void addContacts(ContactView& view, const plan::Plan& draft, const plan::Plan* inForce, const Date& today)
{
    const plan::Plan& base = inForce ? *inForce : draft;
    for (const plan::Person& person : base.people.rows) {
        Contact contact = contactOf(person, today);
        if (const plan::Person* now = inForce ? draft.people.find(person.id) : nullptr) {
            addNewer(contact.numbers, numbersOf(*now));
            contact.left = contact.left || now->hasLeft(today);
        }
        view.contacts.push_back(std::move(contact));
    }
    for (const plan::ExternalContact& partner : base.contacts.rows) {
        Contact contact = contactOf(partner);
        if (const plan::ExternalContact* now = inForce ? draft.contacts.find(partner.id) : nullptr)
            addNewer(contact.numbers, numbersOf(*now));
        view.contacts.push_back(std::move(contact));
    }
}

struct Readable {
    std::optional<plan::Plan> plan;
    std::string edition;
    std::string notice;
};

/// The newest version that can be read.
Readable newestReadable(const store::PlanFile& file)
{
    Readable found;
    const auto versions = file.versions();
    if (!versions) {
        found.notice = "確定した版を読めません。下書きを表示しています。";
        return found;
    }
    for (auto version = versions->rbegin(); version != versions->rend(); ++version) {
        const auto items = file.itemsOf(*version);
        auto plan = items ? plan::planFromItems(*items) : Result<plan::Plan>(failed(items));
        if (!plan) {
            found.notice = "いちばん新しい版を読めません。読める内容を表示しています。";
            continue;
        }
        const auto date = Date::fromIso(version->stamp.date);
        found.plan = *std::move(plan);
        found.edition = "第" + std::to_string(version->stamp.number) + "版 " +
                        (date ? japaneseDate(*date) : version->stamp.date);
        return found;
    }
    return found;
}

} // namespace

Contact ContactView::contact(std::string_view key) const
{
    for (const Contact& known : contacts)
        if (known.id == key)
            return known;
    Contact words;
    words.name = key;
    return words;
}

std::vector<ContactCall> ContactView::callsOf(std::string_view caller, plan::TreeVariant variant) const
{
    std::vector<ContactCall> found;
    for (const ContactCall& call : calls)
        if (call.caller == caller && (call.variant == variant || call.variant == plan::TreeVariant::Unset))
            found.push_back(call);
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.order < b.order; });
    return found;
}

std::vector<std::string> ContactView::callers(plan::TreeVariant variant) const
{
    std::vector<std::string> order;
    std::set<std::string> called;
    for (const ContactCall& call : calls) {
        if (call.variant != variant && call.variant != plan::TreeVariant::Unset)
            continue;
        called.insert(call.callee);
        if (!call.caller.empty() && std::find(order.begin(), order.end(), call.caller) == order.end())
            order.push_back(call.caller);
    }
    std::stable_partition(order.begin(), order.end(),
                          [&](const std::string& caller) { return !called.contains(caller); });
    return order;
}

std::vector<Contact> ContactView::matching(std::string_view words) const
{
    std::vector<Contact> found;
    for (const Contact& contact : contacts) {
        bool hit = text::trimmed(words).empty() || text::matches(contact.name, words) ||
                   text::matches(contact.kana, words) || text::matches(contact.work, words);
        for (const ContactNumber& number : contact.numbers)
            hit = hit || text::matches(number.number, words);
        if (hit)
            found.push_back(contact);
    }
    return found;
}

ContactView contactView(const plan::Plan& draft, const plan::Plan* inForce, const Date& today)
{
    ContactView view;
    view.draft = !inForce;
    view.edition = inForce ? "" : "下書き（まだ版を確定していません）";
    const plan::Plan& base = inForce ? *inForce : draft;
    view.office = base.officeName();
    addContacts(view, draft, inForce, today);
    std::int64_t place = 0;
    for (const plan::TreeCall& call : base.tree.rows) {
        // A call without a number stands where it was written.
        const std::int64_t order = call.order ? call.order->thousandths : 1'000'000 + ++place;
        view.calls.push_back(
            {call.variant, keyOf(call.caller), keyOf(call.callee), keyOf(call.deputy), order});
    }
    return view;
}

Result<ContactView> contactView(const Environment& environment, const std::filesystem::path& path)
{
    const auto file = store::PlanFile::open(path, store::Access::Read, environment.clock);
    if (!file)
        return failed(file);
    const Readable version = newestReadable(*file);
    const auto items = file->draft();
    auto draft = items ? plan::planFromItems(*items) : Result<plan::Plan>(failed(items));
    if (!draft && !version.plan)
        return failed(draft);
    ContactView view = contactView(draft ? *draft : *version.plan, version.plan ? &*version.plan : nullptr,
                                   environment.today());
    if (version.plan)
        view.edition = version.edition;
    view.notice = version.notice;
    addScripts(view, environment, "（起きたこと）");
    if (!draft)
        view.notice = "下書きを読めません。新しい番号がまだ入っていないことがあります。";
    if (file->mayBeStale())
        view.notice += "書き込みが途中で切れたファイルです。一つ前に保存した内容かもしれません。";
    return view;
}

void addScripts(ContactView& view, const Environment& environment, const std::string& event,
                std::string_view opening)
{
    const auto speaksOtherwise = [](const Contact& each) {
        return forms::speechFor(each.language) != forms::Speech::Ordinary;
    };
    if (std::none_of(view.contacts.begin(), view.contacts.end(), speaksOtherwise))
        return;
    const auto phrases = forms::PhraseBook::read(environment.templates / "phrases.json");
    if (!phrases)
        return;
    for (Contact& each : view.contacts) {
        if (!speaksOtherwise(each))
            continue;
        const forms::Speech speech = forms::speechFor(each.language);
        const std::string first = phrases->words(opening, speech);
        each.script = (first.empty() ? first : first + " ") +
                      forms::callScript(*phrases, speech, {{"office", view.office}, {"event", event}});
    }
}

plan::TreeVariant variantAt(Instant instant)
{
    const int hour = std::stoi(timeInTokyo(instant).substr(0, 2));
    const int weekday = dateInTokyo(instant).weekday();
    const bool day = weekday != 0 && weekday != 6 && hour >= kDayBegins && hour < kDayEnds;
    return day ? plan::TreeVariant::Day : plan::TreeVariant::Night;
}

} // namespace keizoku::app

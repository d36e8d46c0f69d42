// SPDX-License-Identifier: Apache-2.0
#include "report/call_numbers.h"

#include <array>

#include "base/text.h"

namespace keizoku::report {

namespace {

using plan::PhoneUse;

constexpr std::array kByDay = {PhoneUse::Work, PhoneUse::PrivateMobile, PhoneUse::Home};
constexpr std::array kByNight = {PhoneUse::PrivateMobile, PhoneUse::Home, PhoneUse::Work};

const char* useName(PhoneUse use)
{
    switch (use) {
    case PhoneUse::Work:
        return "業務用";
    case PhoneUse::PrivateMobile:
        return "携帯";
    case PhoneUse::Home:
        break;
    }
    return "自宅";
}

} // namespace

std::vector<CallNumber> callNumbers(const plan::Plan& plan, const std::string& key, plan::TreeVariant variant)
{
    const bool isNight = variant == plan::TreeVariant::Night;
    std::vector<CallNumber> numbers;
    if (const plan::Person* person = plan.people.find(key))
        for (const PhoneUse use : isNight ? kByNight : kByDay)
            for (const plan::Phone& phone : person->kept.phones)
                if (phone.use == use && !text::trimmed(phone.number).empty())
                    numbers.push_back({std::string(text::trimmed(phone.number)), useName(use), true});
    if (const plan::ExternalContact* partner = plan.contacts.find(key)) {
        if (!text::trimmed(partner->phone).empty())
            numbers.push_back({std::string(text::trimmed(partner->phone)), "電話", false});
        if (!text::trimmed(partner->nightPhone).empty())
            numbers.insert(isNight ? numbers.begin() : numbers.end(),
                           {std::string(text::trimmed(partner->nightPhone)), "夜間・休日", false});
    }
    return numbers;
}

} // namespace keizoku::report

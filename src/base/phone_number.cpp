// SPDX-License-Identifier: Apache-2.0
#include "base/phone_number.h"

#include <algorithm>

#include <phonenumbers/phonenumberutil.h>

#include "base/text.h"

namespace keizoku {

namespace {

constexpr std::size_t kShortest = 9; ///< digits of a number at a fixed line without its zero
constexpr std::size_t kMobile = 11;

/// 0742135827 → 0742-13-5827; "" when the digits cannot be a number. Eleven digits are a mobile's, also where
/// they could be one of the rare free numbers (0800).
std::string divided(const std::string& digits)
{
    if (digits.size() == kMobile)
        return digits.substr(0, 3) + "-" + digits.substr(3, 4) + "-" + digits.substr(7);
    const auto* plan = i18n::phonenumbers::PhoneNumberUtil::GetInstance();
    i18n::phonenumbers::PhoneNumber number;
    if (plan->Parse(digits, "JP", &number) != i18n::phonenumbers::PhoneNumberUtil::NO_PARSING_ERROR ||
        !plan->IsPossibleNumber(number))
        return {};
    std::string out;
    plan->Format(number, i18n::phonenumbers::PhoneNumberUtil::NATIONAL, &out);
    return out;
}

/// Digits in groups with single dashes between them.
bool isDivided(std::string_view text)
{
    return text.find('-') != std::string_view::npos && text.front() != '-' && text.back() != '-' &&
           text.find("--") == std::string_view::npos &&
           text.find_first_not_of("0123456789-") == std::string_view::npos;
}

} // namespace

PhoneText tidyPhone(std::string_view typed)
{
    const std::string asTyped(text::trimmed(typed));
    std::string narrow(text::trimmed(text::narrowed(asTyped)));
    if (narrow.empty())
        return {asTyped, false};
    if (narrow.starts_with("+81"))
        narrow = "0" + narrow.substr(narrow.find_first_of("123456789", 3) == std::string::npos
                                         ? narrow.size()
                                         : narrow.find_first_of("123456789", 3));
    if (isDivided(narrow) && narrow.front() == '0')
        return {narrow, false};
    if (narrow.find_first_not_of("0123456789-() ") != std::string::npos)
        return {asTyped, false};
    std::string digits = text::digits(narrow);
    const bool lost = digits.size() >= kShortest && digits.size() <= kShortest + 1 && digits.front() != '0';
    if (lost)
        digits.insert(digits.begin(), '0');
    if (digits.size() <= kShortest || digits.size() > kShortest + 2)
        return {asTyped, false};
    const std::string text = divided(digits);
    return text.empty() ? PhoneText{asTyped, false} : PhoneText{text, lost};
}

} // namespace keizoku

// SPDX-License-Identifier: Apache-2.0
#include "plan/cell.h"

#include <charconv>

#include "base/text.h"

namespace keizoku::plan {

Result<Decimal> Decimal::parse(std::string_view text)
{
    std::string narrow = text::replaced(text::narrowed(text::trimmed(text)), ",", "");
    const auto bad = [&] {
        return fail(ErrorCode::Malformed, "「" + std::string(text) + "」は数として読めません。", "decimal");
    };
    const bool negative = narrow.starts_with('-');
    if (negative)
        narrow.erase(0, 1);
    const auto point = narrow.find('.');
    const std::string whole = narrow.substr(0, point);
    std::string places = point == std::string::npos ? "" : narrow.substr(point + 1);
    if (whole.empty() || whole.size() > 12 || places.size() > 3 ||
        (point != std::string::npos && places.empty()) ||
        whole.find_first_not_of("0123456789") != std::string::npos ||
        places.find_first_not_of("0123456789") != std::string::npos)
        return bad();
    places.resize(3, '0');
    std::int64_t units = 0;
    std::int64_t rest = 0;
    std::from_chars(whole.data(), whole.data() + whole.size(), units);
    std::from_chars(places.data(), places.data() + places.size(), rest);
    const std::int64_t value = units * 1000 + rest;
    return Decimal{negative ? -value : value};
}

std::string Decimal::str() const
{
    const std::int64_t size = thousandths < 0 ? -thousandths : thousandths;
    std::string out = (thousandths < 0 ? "-" : "") + std::to_string(size / 1000);
    if (size % 1000 != 0) {
        std::string places = std::to_string(1000 + size % 1000).substr(1);
        while (places.back() == '0')
            places.pop_back();
        out += "." + places;
    }
    return out;
}

std::string toCell(const std::string& value)
{
    return value;
}

std::string toCell(const Reference& value)
{
    return value.id.empty() ? value.words : "@" + value.id;
}

std::string toCell(const std::optional<Date>& value)
{
    return value ? value->iso() : "";
}

std::string toCell(const std::optional<Decimal>& value)
{
    return value ? value->str() : "";
}

Result<void> fromCell(std::string_view text, std::string& value)
{
    value = text;
    return {};
}

Result<void> fromCell(std::string_view text, Reference& value)
{
    // Words that begin with "@" were typed by nobody we know of; ids are ours and have a fixed form.
    const bool isId = text.starts_with("@") && text.size() > 3 && text.find('-') != std::string_view::npos;
    value = isId ? Reference{std::string(text.substr(1)), {}} : Reference{{}, std::string(text)};
    return {};
}

Result<void> fromCell(std::string_view text, std::optional<Date>& value)
{
    value.reset();
    if (text::trimmed(text).empty())
        return {};
    const auto date = parseDate(text);
    if (!date)
        return failed(date);
    value = *date;
    return {};
}

Result<void> fromCell(std::string_view text, std::optional<Decimal>& value)
{
    value.reset();
    if (text::trimmed(text).empty())
        return {};
    const auto number = Decimal::parse(text);
    if (!number)
        return failed(number);
    value = *number;
    return {};
}

} // namespace keizoku::plan

// SPDX-License-Identifier: Apache-2.0
// A JSON value of our own: what templates, stored items and `--json` answers are made of.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"

namespace keizoku {

/// A JSON value. Objects are sorted by key, so that dump() is canonical: equal values give equal bytes.
/// Numbers are integers; a fraction is kept as text ("2.5"), since binary fractions do not print back.
class Json {
public:
    using Array = std::vector<Json>;
    using Object = std::map<std::string, Json, std::less<>>;

    Json() = default;
    Json(std::nullptr_t) {}
    Json(bool value) : m_value(value) {}
    Json(int value) : m_value(std::int64_t{value}) {}
    Json(std::int64_t value) : m_value(value) {}
    Json(std::size_t value) : m_value(static_cast<std::int64_t>(value)) {}
    Json(std::string value) : m_value(std::move(value)) {}
    Json(std::string_view value) : m_value(std::string(value)) {}
    Json(const char* value) : m_value(std::string(value)) {}
    Json(Array value) : m_value(std::move(value)) {}
    Json(Object value) : m_value(std::move(value)) {}

    [[nodiscard]] bool isNull() const { return std::holds_alternative<std::monostate>(m_value); }
    [[nodiscard]] bool isBool() const { return std::holds_alternative<bool>(m_value); }
    [[nodiscard]] bool isInteger() const { return std::holds_alternative<std::int64_t>(m_value); }
    [[nodiscard]] bool isString() const { return std::holds_alternative<std::string>(m_value); }
    [[nodiscard]] bool isArray() const { return std::holds_alternative<Array>(m_value); }
    [[nodiscard]] bool isObject() const { return std::holds_alternative<Object>(m_value); }

    /// The value, or an empty one of that type when this is something else.
    [[nodiscard]] bool boolean() const;
    [[nodiscard]] std::int64_t integer() const;
    [[nodiscard]] const std::string& string() const;
    [[nodiscard]] const Array& array() const;
    [[nodiscard]] const Object& object() const;

    /// The member of an object, or null.
    [[nodiscard]] const Json& operator[](std::string_view key) const;
    [[nodiscard]] bool contains(std::string_view key) const;
    /// Makes this an object if it is null.
    void set(std::string key, Json value);
    /// Makes this an array if it is null.
    void push(Json value);

    /// Canonical text: sorted keys, no blanks, UTF-8 as it is. `indent` > 0 breaks lines, for people.
    [[nodiscard]] std::string dump(int indent = 0) const;

    /// Strict reading. Malformed (with line and reason in `detail`) for: invalid JSON or UTF-8, a byte order
    /// mark, duplicate keys, NUL or bidi control characters, fractions, more than `kMaxDepth` levels.
    static Result<Json> parse(std::string_view text);
    static constexpr int kMaxDepth = 32;

    friend bool operator==(const Json&, const Json&) = default;

private:
    std::variant<std::monostate, bool, std::int64_t, std::string, Array, Object> m_value;
};

} // namespace keizoku

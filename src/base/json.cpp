// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"

#include <set>

#include <nlohmann/json.hpp>

namespace keizoku {

namespace {

bool hasForbidden(std::string_view text)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\0')
            return true;
        // U+202A..202E and U+2066..2069 reorder what a reader sees.
        if (text.substr(at, 2) == "\xE2\x80" && at + 2 < text.size()) {
            const auto last = static_cast<unsigned char>(text[at + 2]);
            if (last >= 0xAA && last <= 0xAE)
                return true;
        }
        if (text.substr(at, 2) == "\xE2\x81" && at + 2 < text.size()) {
            const auto last = static_cast<unsigned char>(text[at + 2]);
            if (last >= 0xA6 && last <= 0xA9)
                return true;
        }
    }
    return false;
}

/// Builds a Json from nlohmann's events; refuses what nlohmann lets through.
class Builder final : public nlohmann::json_sax<nlohmann::json> {
public:
    bool null() override { return add(Json()); }
    bool boolean(bool value) override { return add(Json(value)); }
    bool number_integer(number_integer_t value) override { return add(Json(std::int64_t{value})); }
    bool number_unsigned(number_unsigned_t value) override
    {
        if (value > static_cast<number_unsigned_t>(INT64_MAX))
            return refuse("integer out of range");
        return add(Json(static_cast<std::int64_t>(value)));
    }
    bool number_float(number_float_t, const string_t&) override { return refuse("fractions must be text"); }
    bool binary(binary_t&) override { return refuse("binary value"); }
    bool string(string_t& value) override
    {
        if (hasForbidden(value))
            return refuse("forbidden control character");
        return add(Json(std::move(value)));
    }
    bool key(string_t& name) override
    {
        if (hasForbidden(name))
            return refuse("forbidden control character");
        if (!m_stack.back().keys.insert(name).second)
            return refuse("duplicate key " + name);
        m_stack.back().key = std::move(name);
        return true;
    }
    bool start_object(std::size_t) override { return open(Json(Json::Object{})); }
    bool start_array(std::size_t) override { return open(Json(Json::Array{})); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t at, const std::string&, const nlohmann::detail::exception& error) override
    {
        if (m_reason.empty())
            m_reason = "byte " + std::to_string(at) + ": " + error.what();
        return false;
    }

    Json root;
    [[nodiscard]] const std::string& reason() const { return m_reason; }

private:
    struct Level {
        Json value;
        std::string key = {};
        std::set<std::string> keys = {};
    };

    bool refuse(std::string reason)
    {
        m_reason = std::move(reason);
        return false;
    }
    bool open(Json empty)
    {
        if (m_stack.size() >= static_cast<std::size_t>(Json::kMaxDepth))
            return refuse("nested too deep");
        m_stack.push_back({std::move(empty)});
        return true;
    }
    bool close()
    {
        Json done = std::move(m_stack.back().value);
        m_stack.pop_back();
        return add(std::move(done));
    }
    bool add(Json value)
    {
        if (m_stack.empty())
            root = std::move(value);
        else if (m_stack.back().value.isArray())
            m_stack.back().value.push(std::move(value));
        else
            m_stack.back().value.set(m_stack.back().key, std::move(value));
        return true;
    }

    std::vector<Level> m_stack;
    std::string m_reason;
};

void write(std::string& out, const Json& value, int indent, int level)
{
    const auto line = [&](int depth) {
        if (indent > 0)
            out.append("\n").append(static_cast<std::size_t>(indent * depth), ' ');
    };
    if (value.isNull()) {
        out += "null";
    } else if (value.isBool()) {
        out += value.boolean() ? "true" : "false";
    } else if (value.isInteger()) {
        out += std::to_string(value.integer());
    } else if (value.isString()) {
        out += nlohmann::json(value.string()).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    } else if (value.isArray()) {
        out += '[';
        for (const Json& item : value.array()) {
            if (&item != &value.array().front())
                out += ',';
            line(level + 1);
            write(out, item, indent, level + 1);
        }
        if (!value.array().empty())
            line(level);
        out += ']';
    } else {
        out += '{';
        bool first = true;
        for (const auto& [key, item] : value.object()) {
            if (!first)
                out += ',';
            first = false;
            line(level + 1);
            write(out, Json(key), 0, 0);
            out += indent > 0 ? ": " : ":";
            write(out, item, indent, level + 1);
        }
        if (!value.object().empty())
            line(level);
        out += '}';
    }
}

template <class T>
const T& emptyOf()
{
    static const T empty{};
    return empty;
}

} // namespace

bool Json::boolean() const
{
    const auto* value = std::get_if<bool>(&m_value);
    return value && *value;
}

std::int64_t Json::integer() const
{
    const auto* value = std::get_if<std::int64_t>(&m_value);
    return value ? *value : 0;
}

const std::string& Json::string() const
{
    const auto* value = std::get_if<std::string>(&m_value);
    return value ? *value : emptyOf<std::string>();
}

const Json::Array& Json::array() const
{
    const auto* value = std::get_if<Array>(&m_value);
    return value ? *value : emptyOf<Array>();
}

const Json::Object& Json::object() const
{
    const auto* value = std::get_if<Object>(&m_value);
    return value ? *value : emptyOf<Object>();
}

const Json& Json::operator[](std::string_view key) const
{
    const auto& members = object();
    const auto it = members.find(key);
    return it == members.end() ? emptyOf<Json>() : it->second;
}

bool Json::contains(std::string_view key) const
{
    return object().contains(key);
}

void Json::set(std::string key, Json value)
{
    if (!isObject())
        m_value = Object{};
    std::get<Object>(m_value).insert_or_assign(std::move(key), std::move(value));
}

void Json::push(Json value)
{
    if (!isArray())
        m_value = Array{};
    std::get<Array>(m_value).push_back(std::move(value));
}

std::string Json::dump(int indent) const
{
    std::string out;
    write(out, *this, indent, 0);
    return out;
}

Result<Json> Json::parse(std::string_view text)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        return fail(ErrorCode::Malformed, "JSONの先頭に余分な目印（BOM）があります。", "byte order mark");
    Builder builder;
    const bool read = nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
    if (!read)
        return fail(ErrorCode::Malformed, "JSONとして読めません。", builder.reason());
    return std::move(builder.root);
}

} // namespace keizoku

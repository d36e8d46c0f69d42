// SPDX-License-Identifier: Apache-2.0
#include "forms/node.h"

namespace keizoku::forms {

Node Node::at(std::string_view key) const
{
    return {(*m_json)[key], m_file, m_pointer + "/" + std::string(key), *m_problems};
}

std::vector<Node> Node::items() const
{
    std::vector<Node> nodes;
    if (!m_json->isArray())
        problem("must be an array");
    for (const Json& item : m_json->array())
        nodes.emplace_back(item, m_file, m_pointer + "/" + std::to_string(nodes.size()), *m_problems);
    return nodes;
}

std::string Node::text(std::string_view key, bool required) const
{
    const Json& value = (*m_json)[key];
    if (!value.isString() && (required || !value.isNull()))
        at(key).problem(value.isNull() ? "missing" : "must be a string");
    else if (required && value.string().empty())
        at(key).problem("must not be empty");
    return value.string();
}

bool Node::flag(std::string_view key) const
{
    const Json& value = (*m_json)[key];
    if (!value.isNull() && !value.isBool())
        at(key).problem("must be true or false");
    return value.boolean();
}

std::vector<std::string> Node::texts(std::string_view key) const
{
    std::vector<std::string> all;
    if (!has(key))
        return all;
    for (const Node& item : at(key).items()) {
        if (!item.json().isString())
            item.problem("must be a string");
        all.push_back(item.json().string());
    }
    return all;
}

void Node::allowOnly(const std::set<std::string_view>& keys) const
{
    if (!m_json->isObject())
        problem("must be an object");
    for (const auto& [key, value] : m_json->object())
        if (!keys.contains(key))
            at(key).problem("unknown key");
}

void Node::problem(std::string what) const
{
    m_problems->push_back(m_file + ": " + (m_pointer.empty() ? "/" : m_pointer) + ": " + what);
}

} // namespace keizoku::forms

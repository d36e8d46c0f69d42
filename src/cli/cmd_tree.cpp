// SPDX-License-Identifier: Apache-2.0
// keizoku-cli tree, tree check
#include <algorithm>
#include <array>
#include <cmath>
#include <ostream>
#include <set>

#include "app/call_tree.h"
#include "app/documents.h"
#include "base/text.h"
#include "calltree/reach.h"
#include "cli/commands.h"

namespace keizoku::cli {

namespace {

using calltree::Graph;
using calltree::MemberId;
using plan::TreeVariant;

constexpr std::array kVariants = {TreeVariant::Day, TreeVariant::Night};

const char* variantId(TreeVariant variant)
{
    return variant == TreeVariant::Night ? "night" : "day";
}

/// The variants asked for: one, or both.
std::vector<TreeVariant> variants(const Arguments& a)
{
    std::vector<TreeVariant> wanted;
    for (const TreeVariant each : kVariants)
        if (a.variant.empty() || a.variant == variantId(each))
            wanted.push_back(each);
    return wanted;
}

/// Whom somebody rings, and whom they ring. Not recursive: how deep a tree goes is the file's choice.
void printBranch(const Graph& graph, MemberId from, std::set<MemberId>& told, std::ostream& out)
{
    std::vector<std::pair<const calltree::Call*, int>> waiting;
    const auto wait = [&](MemberId caller, int depth) {
        const auto calls = graph.callsOf(caller);
        for (auto call = calls.rbegin(); call != calls.rend(); ++call)
            waiting.emplace_back(*call, depth);
    };
    wait(from, 1);
    while (!waiting.empty()) {
        const auto [call, depth] = waiting.back();
        waiting.pop_back();
        const auto& member = graph.members()[call->callee];
        out << std::string(static_cast<std::size_t>(depth) * 2, ' ') << member.name
            << (member.left ? "（退職）" : "");
        if (call->deputy)
            out << "  出ないとき " << graph.members()[*call->deputy].name;
        const bool isNew = told.insert(call->callee).second;
        out << (isNew || graph.callsOf(call->callee).empty() ? "\n" : "  （前に出ています）\n");
        if (isNew)
            wait(call->callee, depth + 1);
    }
}

void printText(const Graph& graph, TreeVariant variant, std::ostream& out)
{
    out << "【" << app::variantWords(variant) << "】\n";
    if (graph.calls().empty())
        out << "まだありません。\n";
    std::set<MemberId> told;
    auto begins = graph.starters();
    for (const calltree::Call& call : graph.calls()) // those who ring round and round begin nowhere
        begins.push_back(call.caller);
    for (const MemberId starter : begins)
        if (told.insert(starter).second) {
            out << graph.members()[starter].name << "\n";
            printBranch(graph, starter, told, out);
        }
}

/// A name as DOT writes it: in quotes, with quotes and backslashes escaped.
std::string quoted(const std::string& name)
{
    return "\"" + text::replaced(text::replaced(name, "\\", "\\\\"), "\"", "\\\"") + "\"";
}

void printDot(const Graph& graph, TreeVariant variant, std::ostream& out)
{
    out << "digraph " << variantId(variant) << " {\n";
    for (const auto& member : graph.members())
        if (member.tree)
            out << "  " << quoted(member.key) << " [label=" << quoted(member.name)
                << (member.left ? ", style=dashed" : "") << "];\n";
    for (const calltree::Call& call : graph.calls()) {
        const auto key = [&](MemberId at) { return quoted(graph.members()[at].key); };
        out << "  " << key(call.caller) << " -> " << key(call.callee) << ";\n";
        if (call.deputy)
            out << "  " << key(call.caller) << " -> " << key(*call.deputy)
                << " [style=dotted, constraint=false];\n";
    }
    out << "}\n";
}

Json treeJson(const Graph& graph)
{
    Json calls{Json::Array{}};
    for (const calltree::Call& call : graph.calls()) {
        const auto name = [&](MemberId at) { return graph.members()[at].name; };
        Json one;
        one.set("id", call.row->id);
        one.set("caller", name(call.caller));
        one.set("callee", name(call.callee));
        one.set("deputy", call.deputy ? name(*call.deputy) : "");
        one.set("left", graph.members()[call.callee].left);
        calls.push(std::move(one));
    }
    return calls;
}

Json listed(const std::vector<std::string>& words)
{
    Json list{Json::Array{}};
    for (const std::string& each : words)
        list.push(each);
    return list;
}

/// The members somebody names; Malformed for a name the tree does not know.
Result<std::vector<MemberId>> silentOnes(const Graph& graph, const std::string& names)
{
    std::vector<MemberId> silent;
    for (const std::string& name : text::split(names, ',')) {
        const std::string wanted = text::folded(name);
        const std::size_t before = silent.size();
        for (MemberId at = 0; at < graph.members().size() && !wanted.empty(); ++at)
            if (text::folded(graph.members()[at].name) == wanted)
                silent.push_back(at);
        if (silent.size() == before && !wanted.empty())
            return fail(ErrorCode::NotFound, "「" + name + "」さんは連絡網にも名簿にもいません。", "member");
    }
    return silent;
}

/// Who of the tree is not told when those do not answer, themselves left out.
std::vector<std::string> untold(const Graph& graph, const std::vector<MemberId>& silent)
{
    const auto known = calltree::reached(graph, silent);
    std::vector<std::string> names;
    for (MemberId at = 0; at < known.size(); ++at) {
        const auto& member = graph.members()[at];
        const bool isSilent = std::find(silent.begin(), silent.end(), at) != silent.end();
        if (!known[at] && member.tree && !member.left && !isSilent)
            names.push_back(member.name);
    }
    return names;
}

Exit checkTree(const plan::Plan& plan, const Date& today, const Arguments& a, Streams& io)
{
    const calltree::Assumptions assumptions;
    Json all;
    bool isWhole = true;
    for (const TreeVariant variant : variants(a)) {
        const Graph graph(plan, variant, today);
        if (graph.calls().empty()) // whether there has to be one is what `check` says
            continue;
        const auto analysis = calltree::analyse(graph, assumptions);
        const auto problems = app::treeProblems(graph, analysis, assumptions);
        isWhole = isWhole && problems.empty();
        Json one;
        one.set("depth", static_cast<std::int64_t>(analysis.depth));
        one.set("minutes", static_cast<std::int64_t>(std::llround(analysis.minutes)));
        one.set("minutesPerCall", static_cast<std::int64_t>(std::llround(assumptions.minutesPerCall)));
        Json list{Json::Array{}};
        if (!a.json)
            io.out << "【" << app::variantWords(variant) << "】" << app::treeTimes(analysis, assumptions)
                   << "\n";
        for (const app::TreeProblem& problem : problems) {
            Json entry;
            entry.set("kind", problem.kind);
            entry.set("sentence", problem.sentence);
            entry.set("people", listed(problem.people));
            list.push(std::move(entry));
            if (!a.json)
                io.out << "・" << problem.sentence << "\n";
        }
        if (!a.json && problems.empty())
            io.out << "だれか1人が出なくても、全員に届きます。\n";
        one.set("problems", std::move(list));
        if (!a.silent.empty()) {
            const auto silent = silentOnes(graph, a.silent);
            if (!silent)
                return failedWith(silent.error(), io);
            const auto names = untold(graph, *silent);
            one.set("untold", listed(names));
            if (!a.json)
                io.out << (names.empty()
                               ? "その人たちが出なくても、ほかの全員に届きます。\n"
                               : "その人たちが出ないと、届かない人：" + text::join(names, "、") + "\n");
        }
        all.set(variantId(variant), std::move(one));
    }
    if (a.json)
        printJson(all, io);
    return isWhole ? Exit::Done : Exit::Findings;
}

} // namespace

Exit runTree(const app::Environment& environment, const Arguments& a, Streams& io)
{
    if (a.file.empty()) {
        io.err << "計画のファイルを指定してください：keizoku-cli tree FILE、keizoku-cli tree check FILE\n";
        return Exit::Usage;
    }
    const auto session = openToRead(environment, a);
    if (!session)
        return failedWith(session.error(), io);
    const auto source = a.draft ? Result<app::Snapshot>(session->snapshot()) : app::contactsSource(*session);
    if (!source)
        return failedWith(source.error(), io);
    const Date today = environment.today();
    if (a.what == "check")
        return checkTree(*source->plan, today, a, io);
    Json all;
    for (const TreeVariant variant : variants(a)) {
        const Graph graph(*source->plan, variant, today);
        if (a.json)
            all.set(variantId(variant), treeJson(graph));
        else if (a.dot)
            printDot(graph, variant, io.out);
        else
            printText(graph, variant, io.out);
    }
    if (a.json)
        printJson(all, io);
    return Exit::Done;
}

} // namespace keizoku::cli

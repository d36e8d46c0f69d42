// SPDX-License-Identifier: Apache-2.0
// keizoku-cli check, scan, rules
#include <algorithm>
#include <istream>
#include <iterator>
#include <ostream>

#include "app/checker.h"
#include "app/open_items.h"
#include "app/posted_copies.h"
#include "base/files.h"
#include "base/text.h"
#include "cli/commands.h"

namespace keizoku::cli {

namespace {

const char* word(check::Severity severity)
{
    switch (severity) {
    case check::Severity::Error:
        return "■ 直すところ";
    case check::Severity::Warning:
        return "△ 確認";
    case check::Severity::Hint:
        break;
    }
    return "・ ヒント";
}

check::Region regionNamed(const std::string& name)
{
    if (name == "form")
        return check::Region::Form;
    if (name == "message")
        return check::Region::Message;
    return name == "history" ? check::Region::History : check::Region::Body;
}

Json toJson(const forms::LawEntry& entry)
{
    Json item;
    item.set("id", entry.id);
    item.set("words", entry.words());
    item.set("from", entry.from ? entry.from->iso() : "");
    item.set("until", entry.until ? entry.until->iso() : "");
    item.set("source", entry.source);
    item.set("checkedOn", entry.checkedOn ? entry.checkedOn->iso() : "");
    return item;
}

Json toJson(const check::Finding& finding, const plan::Plan& plan)
{
    Json item;
    item.set("rule", finding.rule);
    item.set("severity", app::severityId(finding.severity));
    item.set("section", finding.section);
    item.set("path", finding.path);
    item.set("cell", finding.cell);
    item.set("sentence", finding.sentence);
    item.set("why", finding.why);
    item.set("basis", finding.basis);
    Json act;
    act.set("label", finding.act.label);
    act.set("path", finding.act.path);
    act.set("value", finding.act.value);
    item.set("suggestion", std::move(act));
    if (const plan::Waiver* waiver = plan.waivers.find(finding.waiver)) {
        Json kept;
        kept.set("by", waiver->by);
        kept.set("on", waiver->on ? waiver->on->iso() : "");
        kept.set("reason", waiver->reason);
        item.set("kept", std::move(kept));
    }
    return item;
}

/// One text of a scan: where its first line stands, and what is told about it.
class Report {
public:
    Report(const check::LeftoverScanner& scanner, check::Region region) : m_scanner(scanner), m_region(region)
    {
    }

    void scan(std::string_view text, std::int64_t firstLine)
    {
        // Hits come in the order of the text: lines are counted on from the last one.
        std::size_t lineStart = 0;
        std::int64_t line = firstLine;
        for (const check::LeftoverHit& hit : m_scanner.scan(text, m_region)) {
            for (auto end = text.find('\n', lineStart); end < hit.offset; end = text.find('\n', lineStart)) {
                lineStart = end + 1;
                ++line;
            }
            Json item;
            item.set("line", line);
            item.set("column", text::length(text.substr(lineStart, hit.offset - lineStart)) + 1);
            item.set("length", text::length(text.substr(hit.offset, hit.length)));
            item.set("severity", app::severityId(hit.severity));
            item.set("rule", hit.rule);
            item.set("text", text.substr(hit.offset, hit.length));
            item.set("sentence", hit.sentence);
            m_items.push_back(std::move(item));
        }
    }

    void print(bool json, Streams& io) const
    {
        if (json) {
            printJson(Json(m_items), io);
            return;
        }
        for (const Json& item : m_items)
            io.out << item["line"].integer() << ":" << item["column"].integer() << "\t"
                   << item["severity"].string() << "\t" << item["rule"].string() << "\t"
                   << text::replaced(item["text"].string(), "\n", "⏎") << "\t" << item["sentence"].string()
                   << "\n";
    }

    [[nodiscard]] bool hasError() const
    {
        return std::any_of(m_items.begin(), m_items.end(),
                           [](const Json& item) { return item["severity"].string() == "error"; });
    }

private:
    const check::LeftoverScanner& m_scanner;
    check::Region m_region;
    Json::Array m_items;
};

Result<std::string> readSource(const std::string& source, std::istream& in)
{
    if (source != "-") {
        const auto bytes = readFile(source);
        return bytes ? text::fromUnknownEncoding(*bytes) : Result<std::string>(failed(bytes));
    }
    const std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    return text::fromUnknownEncoding(bytes);
}

} // namespace

Exit runCheck(const app::Environment& environment, const Arguments& a, Streams& io)
{
    const auto day = a.on.empty() ? Result<Date>(environment.today()) : parseDate(a.on);
    if (!day) {
        io.err << "keizoku-cli: --on：" << day.error().sentence << "\n";
        return Exit::Usage;
    }
    const auto open = openToCheck(environment, a);
    if (!open)
        return failedWith(open.error(), io);
    const auto& [session, checker] = *open;
    Json list{Json::Array{}};
    bool error = false;
    const auto left = app::openItems(session, *day);
    if (!left)
        return failedWith(left.error(), io);
    check::Findings findings = checker.run(session.snapshot(), *day);
    findings.insert(findings.end(), left->begin(), left->end());
    const auto stale = app::staleCopyFindings(session);
    if (!stale)
        return failedWith(stale.error(), io);
    findings.insert(findings.end(), stale->begin(), stale->end());
    for (const check::Finding& finding : findings) {
        error = error || finding.severity == check::Severity::Error;
        list.push(toJson(finding, session.plan()));
        if (!a.json)
            io.out << (finding.waiver.empty() ? word(finding.severity) : "－ このまま") << "\t"
                   << finding.path << "\t" << finding.sentence << "\t" << finding.basis << "\n";
    }
    if (a.json)
        printJson(list, io);
    else if (list.array().empty())
        io.out << "直すところはありません。\n";
    return error ? Exit::Findings : Exit::Done;
}

Exit runScan(const app::Environment& environment, const Arguments& a, Streams& io)
{
    const auto text = readSource(a.source, io.in);
    if (!text)
        return failedWith(text.error(), io);
    const auto scanner = app::looseScanner(environment);
    if (!scanner)
        return failedWith(scanner.error(), io);
    Report report(*scanner, regionNamed(a.region));
    const std::string lines = text::replaced(*text, "\r\n", "\n");
    if (a.lines) {
        std::int64_t line = 0;
        for (const std::string& each : text::split(lines, '\n'))
            report.scan(each, ++line);
    } else {
        report.scan(lines, 1);
    }
    report.print(a.json, io);
    return report.hasError() ? Exit::Findings : Exit::Done;
}

Exit runRules(const app::Environment& environment, const Arguments& a, Streams& io)
{
    const auto checker = app::Checker::load(environment);
    if (!checker)
        return failedWith(checker.error(), io);
    Json list{Json::Array{}};
    const auto& law = checker->shipped().law;
    const Date today = environment.today();
    for (const app::RuleLine& rule : checker->rules(today)) {
        Json item;
        item.set("id", rule.id);
        item.set("severity", app::severityId(rule.severity));
        item.set("sentence", rule.sentence);
        item.set("why", rule.why);
        item.set("basis", rule.basis);
        item.set("topic", rule.topic);
        Json chain{Json::Array{}};
        for (const forms::LawEntry* living : law.living(rule.topic, {}, today))
            for (const forms::LawEntry* entry : law.chain(*living))
                chain.push(toJson(*entry));
        item.set("law", std::move(chain));
        list.push(std::move(item));
        if (!a.json)
            io.out << rule.id << "\t" << app::severityId(rule.severity) << "\t" << rule.sentence << "\t"
                   << rule.basis << "\n";
    }
    if (a.json)
        printJson(list, io);
    return Exit::Done;
}

} // namespace keizoku::cli

// SPDX-License-Identifier: Apache-2.0
#include "ui/section_state.h"

#include <algorithm>

#include <QObject>

#include "check/example.h"
#include "check/filled.h"
#include "ui/strings.h"

namespace keizoku::ui {

namespace {

const check::Finding* worstError(const check::Findings& findings)
{
    const auto it = std::find_if(findings.begin(), findings.end(), [](const check::Finding& finding) {
        return finding.severity == check::Severity::Error;
    });
    return it == findings.end() ? nullptr : &*it;
}

} // namespace

bool isFieldEmpty(const plan::Plan& plan, const forms::FieldInstance& instance)
{
    if (instance.spec->kind != forms::FieldKind::Register) {
        const plan::Field* field = plan.field(instance.path);
        return !field || plan::isEmpty(field->value);
    }
    return check::rowsShown(plan, *instance.spec).empty();
}

State fieldState(const plan::Plan& plan, const check::Findings& findings,
                 const forms::FieldInstance& instance)
{
    if (isFieldEmpty(plan, instance))
        return State::Empty;
    if (check::isStillExample(plan, instance))
        return State::Example;
    return worstError(findingsAt(findings, instance.path.str())) ? State::ToMend : State::Done;
}

State sectionState(const plan::Plan& plan, const forms::Pack& pack, const check::Findings& findings,
                   const forms::SectionSpec& section)
{
    bool any = false;
    bool lacking = false;
    bool example = false;
    for (const forms::FieldInstance& instance : pack.instances(section)) {
        const State state = fieldState(plan, {}, instance);
        any = any || state != State::Empty;
        lacking = lacking || (state == State::Empty && instance.spec->required);
        example = example || state == State::Example;
    }
    if (!any)
        return State::Empty;
    const bool mend = std::any_of(findings.begin(), findings.end(), [&](const check::Finding& finding) {
        return finding.section == section.id && finding.severity == check::Severity::Error &&
               speaksOfContent(finding, plan, pack);
    });
    if (mend)
        return State::ToMend;
    return example ? State::Example : lacking ? State::InProgress : State::Done;
}

int mendCount(const check::Findings& findings, const std::string& section)
{
    return static_cast<int>(
        std::count_if(findings.begin(), findings.end(), [&](const check::Finding& finding) {
            return finding.section == section && finding.severity == check::Severity::Error;
        }));
}

State together(const std::vector<State>& states)
{
    const auto count = [&](State wanted) { return std::count(states.begin(), states.end(), wanted); };
    if (states.empty() || count(State::Empty) == static_cast<std::ptrdiff_t>(states.size()))
        return State::Empty;
    if (count(State::ToMend) > 0)
        return State::ToMend;
    if (count(State::Done) == static_cast<std::ptrdiff_t>(states.size()))
        return State::Done;
    return count(State::Empty) > 0 || count(State::Example) == 0 ? State::InProgress : State::Example;
}

std::vector<std::string> workingOrder(const forms::Pack& pack)
{
    std::vector<std::string> order = pack.firstHour;
    for (const forms::SectionSpec& section : pack.sections)
        if (std::find(order.begin(), order.end(), section.id) == order.end())
            order.push_back(section.id);
    return order;
}

bool isKept(const check::Finding& finding)
{
    return !finding.waiver.empty();
}

check::Findings keptAt(const check::Findings& findings, const std::string& path)
{
    check::Findings some;
    std::copy_if(findings.begin(), findings.end(), std::back_inserter(some),
                 [&](const check::Finding& finding) { return finding.path == path && isKept(finding); });
    return some;
}

check::Findings findingsAt(const check::Findings& findings, const std::string& path)
{
    check::Findings some;
    std::copy_if(findings.begin(), findings.end(), std::back_inserter(some),
                 [&](const check::Finding& finding) { return finding.path == path && !isKept(finding); });
    std::stable_sort(some.begin(), some.end(), [](const check::Finding& a, const check::Finding& b) {
        return a.severity < b.severity;
    });
    return some;
}

bool speaksOfContent(const check::Finding& finding, const plan::Plan& plan, const forms::Pack& pack)
{
    const auto path = plan::FieldPath::parse(finding.path);
    const auto instance = path ? pack.find(*path) : forms::FieldInstance{};
    return !instance.spec || !isFieldEmpty(plan, instance);
}

State severityState(check::Severity severity)
{
    switch (severity) {
    case check::Severity::Error:
        return State::ToMend;
    case check::Severity::Warning:
        return State::InProgress;
    case check::Severity::Hint:
        break;
    }
    return State::Hint;
}

QString severityWord(check::Severity severity)
{
    switch (severity) {
    case check::Severity::Error:
        return QObject::tr("直すところ");
    case check::Severity::Warning:
        return QObject::tr("確認");
    case check::Severity::Hint:
        break;
    }
    return QObject::tr("ヒント");
}

QString severityText(check::Severity severity)
{
    const QString shape = severity == check::Severity::Error     ? QStringLiteral("■ ")
                          : severity == check::Severity::Warning ? QStringLiteral("△ ")
                                                                 : QStringLiteral("・ ");
    return shape + severityWord(severity);
}

QString findingText(const check::Finding& finding)
{
    return QObject::tr("%1　%2").arg(severityText(finding.severity), qt(finding.sentence));
}

} // namespace keizoku::ui

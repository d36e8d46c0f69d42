// SPDX-License-Identifier: Apache-2.0
// keizoku-cli fields, set
#include <ostream>
#include <set>

#include "app/checker.h"
#include "app/paths.h"
#include "base/text.h"
#include "cli/commands.h"

namespace keizoku::cli {

namespace {

const char* hazardName(plan::Hazard hazard)
{
    switch (hazard) {
    case plan::Hazard::Natural:
        return "natural";
    case plan::Hazard::Infection:
        return "infection";
    case plan::Hazard::Both:
        break;
    }
    return "both";
}

} // namespace

Exit runFields(const app::Environment& environment, const Arguments& a, Streams& io)
{
    const auto open = openToCheck(environment, a);
    if (!open)
        return failedWith(open.error(), io);
    const auto& [session, checker] = *open;
    std::set<std::string> examples;
    for (const auto& finding : checker.run(session.snapshot(), environment.today()))
        if (finding.rule == "example-unchanged")
            examples.insert(finding.path);
    Json list{Json::Array{}};
    for (const app::FieldLine& line : app::fieldLines(session.snapshot())) {
        const char* state = line.empty ? "empty" : examples.contains(line.path) ? "example" : "filled";
        Json item;
        item.set("path", line.path);
        item.set("label", line.label);
        item.set("section", line.section);
        item.set("hazard", hazardName(line.hazard));
        item.set("required", line.required);
        item.set("state", state);
        item.set("value", line.value);
        list.push(std::move(item));
        if (!a.json)
            io.out << line.path << "\t" << state << "\t" << line.label << "\t"
                   << text::replaced(line.value, "\n", "⏎") << "\n";
    }
    if (a.json)
        printJson(list, io);
    return Exit::Done;
}

Exit runSet(const app::Environment& environment, const Arguments& a, Streams& io)
{
    auto session = openToWrite(environment, a);
    if (!session)
        return failedWith(session.error(), io);
    if (const auto set = app::setByPath(*session, a.path, a.value); !set)
        return failedWith(set.error(), io);
    if (session->saveError())
        return failedWith(*session->saveError(), io);
    return Exit::Done;
}

} // namespace keizoku::cli

// SPDX-License-Identifier: Apache-2.0
// keizoku-cli inspect
#include <ostream>

#include "app/inspection.h"
#include "base/text.h"
#include "cli/commands.h"

namespace keizoku::cli {

namespace {

Json toJson(const check::Answer& answer)
{
    Json item;
    item.set("given", answer.given);
    item.set("words", answer.text());
    item.set("todo", answer.todo);
    item.set("place", answer.place);
    item.set("until", answer.until ? answer.until->iso() : "");
    return item;
}

Json toJson(const check::AskedQuestion& question)
{
    Json item;
    item.set("id", question.id);
    item.set("group", question.group);
    item.set("asks", question.asks);
    item.set("basis", question.basis);
    item.set("answered", question.answered());
    item.set("answeredInDraft", question.inDraft);
    Json answers{Json::Array{}};
    for (const check::Answer& answer : question.answers)
        answers.push(toJson(answer));
    item.set("answers", std::move(answers));
    return item;
}

Json toJson(const check::Rehearsal& sheet)
{
    Json all;
    all.set("title", sheet.title);
    all.set("on", sheet.on.iso());
    all.set("looked", sheet.looked);
    all.set("open", sheet.open());
    Json questions{Json::Array{}};
    for (const check::AskedQuestion& question : sheet.questions)
        questions.push(toJson(question));
    all.set("questions", std::move(questions));
    return all;
}

void print(const check::Rehearsal& sheet, std::ostream& out)
{
    out << sheet.title << "　" << japaneseDate(sheet.on) << "　" << sheet.looked << "\n";
    std::size_t number = 0;
    for (const check::AskedQuestion& question : sheet.questions) {
        out << ++number << "\t" << (question.answered() ? "✓" : "■") << "\t" << question.asks << "\n";
        for (const check::Answer& answer : question.answers) {
            out << "\t" << (answer.given ? "　" : "－") << "\t"
                << text::replaced(answer.text(), "\n", "\n\t\t") << "\n";
            if (!answer.todo.empty())
                out << "\t\t→ " << answer.todo
                    << (answer.until ? "（" + check::untilWords(*answer.until, sheet.on) + "）" : "") << "\n";
        }
        if (question.inDraft)
            out << "\t\t→ 下書きには答えがあります。この版を確定すると、答えになります。\n";
        out << "\t\t" << question.basis << "\n";
    }
    out << check::countWords(sheet) << "\n";
}

} // namespace

Exit runInspect(const app::Environment& environment, const Arguments& a, Streams& io)
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
    const auto sheet = app::rehearse(session, checker, *day);
    if (!sheet)
        return failedWith(sheet.error(), io);
    if (a.json)
        printJson(toJson(*sheet), io);
    else
        print(*sheet, io.out);
    return sheet->open() > 0 ? Exit::Findings : Exit::Done;
}

} // namespace keizoku::cli

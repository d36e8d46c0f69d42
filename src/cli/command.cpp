// SPDX-License-Identifier: Apache-2.0
#include "cli/command.h"

#include <ostream>

namespace keizoku::cli {

Exit failedWith(const Error& error, Streams& io)
{
    io.err << "keizoku-cli: " << error.sentence << "\n";
    if (!error.detail.empty())
        io.err << "  (" << error.detail << ")\n";
    return Exit::Failed;
}

Result<app::Session> openToRead(const app::Environment& environment, const Arguments& arguments)
{
    return app::Session::open(environment, arguments.file, store::Access::Read);
}

Result<Checked> openToCheck(const app::Environment& environment, const Arguments& arguments)
{
    auto session = openToRead(environment, arguments);
    if (!session)
        return failed(session);
    auto checker = app::Checker::load(environment);
    if (!checker)
        return failed(checker);
    return Checked{*std::move(session), *std::move(checker)};
}

Result<app::Session> openToWrite(const app::Environment& environment, const Arguments& arguments)
{
    auto session = app::Session::open(environment, arguments.file, store::Access::Write);
    if (!session || session->writable())
        return session;
    const auto& holder = session->file().holder();
    if (!holder)
        return fail(ErrorCode::ReadOnly,
                    "「" + arguments.file + "」には書き込む権限がありません。何も書き換えていません。",
                    "read-only");
    const auto since = parseRfc3339(holder->since);
    const std::string when = since ? japaneseDate(dateInTokyo(*since)) + " " + timeInTokyo(*since) : "";
    return fail(ErrorCode::Busy,
                "「" + arguments.file + "」は " + holder->who + " が" + when +
                    "から編集中です。閉じてからもう一度お試しください。何も書き換えていません。",
                "held by " + holder->who + " since " + holder->since);
}

void printJson(const Json& json, Streams& io)
{
    io.out << json.dump(2) << "\n";
}

} // namespace keizoku::cli

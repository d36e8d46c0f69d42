// SPDX-License-Identifier: Apache-2.0
#include "app/unfinished.h"

#include "app/backups.h"
#include "base/files.h"

namespace keizoku::app {

namespace fs = std::filesystem;

namespace {

const char* fileOf(Unfinished what)
{
    switch (what) {
    case Unfinished::Tabletop:
        return "tabletop.json";
    case Unfinished::SafetyDrill:
        return "safety-drill.json";
    case Unfinished::CallDrill:
        break;
    }
    return "drill.json";
}

Result<fs::path> pathOf(const Session& session, Unfinished what)
{
    return backupFolder(session).map([&](const fs::path& folder) { return folder / fileOf(what); });
}

} // namespace

Result<void> keepUnfinished(const Session& session, Unfinished what, const Json& state)
{
    const auto path = pathOf(session, what);
    if (!path)
        return failed(path);
    if (const auto made = makePrivateFolder(path->parent_path()); !made)
        return made;
    return writeFileAtomically(*path, state.dump());
}

Result<std::optional<Json>> unfinished(const Session& session, Unfinished what)
{
    const auto path = pathOf(session, what);
    if (!path)
        return failed(path);
    std::error_code error;
    if (!fs::exists(*path, error))
        return std::optional<Json>();
    const auto bytes = readFile(*path);
    if (!bytes)
        return failed(bytes);
    auto json = Json::parse(*bytes);
    if (!json)
        return unreadableState(session, what);
    return std::optional<Json>(*std::move(json));
}

tl::unexpected<Error> unreadableState(const Session& session, Unfinished what)
{
    const auto path = pathOf(session, what);
    if (!path)
        return failed(path);
    return fail(ErrorCode::Corrupt,
                "途中の訓練の控え「" + path->string() +
                    "」を読めません。計画と記録は無事です。新しい訓練を始めると、この控えは置き換わります。",
                path->string());
}

Result<void> forgetUnfinished(const Session& session, Unfinished what)
{
    const auto path = pathOf(session, what);
    if (!path)
        return failed(path);
    std::error_code error;
    fs::remove(*path, error);
    if (error)
        return fail(ErrorCode::Io, "途中の訓練の控え「" + path->string() + "」を消せません。",
                    error.message());
    return {};
}

} // namespace keizoku::app

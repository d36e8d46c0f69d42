// SPDX-License-Identifier: Apache-2.0
#include "app/save_as.h"

namespace keizoku::app {

Result<void> saveAs(const Session& session, const std::filesystem::path& path)
{
    if (const auto copied = session.file().copyTo(path); !copied)
        return failed(copied);
    if (!session.saveError())
        return {};
    auto copy = Session::open(session.environment(), path, store::Access::Write);
    if (!copy)
        return failed(copy);
    const auto edited = copy->edit("別名で保存", [&](plan::Plan& plan) -> Result<void> {
        plan = session.plan();
        return {};
    });
    if (!edited)
        return failed(edited);
    if (copy->saveError())
        return tl::make_unexpected(*copy->saveError());
    return {};
}

} // namespace keizoku::app

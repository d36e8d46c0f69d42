// SPDX-License-Identifier: Apache-2.0
// keizoku-cli new, services
#include <ostream>

#include "app/sample.h"
#include "app/services.h"
#include "base/text.h"
#include "cli/command.h"

namespace keizoku::cli {

Exit runNew(const app::Environment& environment, const Arguments& a, Streams& io)
{
    if (!a.sample && a.services.empty()) {
        io.err << "keizoku-cli: --sample か、--service と --office を付けてください。\n";
        return Exit::Usage;
    }
    const auto session =
        a.sample ? app::createSample(environment, a.file)
                 : app::Session::create(environment, a.file, text::split(a.services, ','), a.office);
    if (!session)
        return failedWith(session.error(), io);
    io.err << "「" << a.file << "」を作りました（" << session->plan().officeName() << "）。\n";
    return Exit::Done;
}

Exit runServices(const app::Environment& environment, const Arguments& a, Streams& io)
{
    const auto services = app::services(environment);
    if (!services)
        return failedWith(services.error(), io);
    if (a.json) {
        printJson(Json(*services), io);
        return Exit::Done;
    }
    for (const Json& service : *services) {
        const Json& yearly = service["yearly"];
        io.out << service["id"].string() << "\t" << service["name"].string() << "\t"
               << service["rateClass"].string() << "\t研修 年" << yearly["training"]["natural"].integer()
               << "回（災害）・年" << yearly["training"]["infection"].integer() << "回（感染症）、訓練 年"
               << yearly["drill"]["natural"].integer() << "回・年" << yearly["drill"]["infection"].integer()
               << "回\n";
    }
    return Exit::Done;
}

} // namespace keizoku::cli

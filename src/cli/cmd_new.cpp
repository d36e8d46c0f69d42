// SPDX-License-Identifier: Apache-2.0
// keizoku-cli new, services
#include <ostream>

#include "app/sample.h"
#include "app/services.h"
#include "app/shipped.h"
#include "base/text.h"
#include "cli/commands.h"

namespace keizoku::cli {

Exit runNew(const app::Environment& environment, const Arguments& a, Streams& io)
{
    if (a.sample.empty() && a.services.empty()) {
        io.err << "keizoku-cli: --sample か、--service と --office を付けてください。\n";
        return Exit::Usage;
    }
    const auto session =
        a.sample.empty() ? app::Session::create(environment, a.file, text::split(a.services, ','), a.office)
                         : app::createSample(environment, a.file, a.sample);
    if (!session)
        return failedWith(session.error(), io);
    io.err << "「" << a.file << "」を作りました（" << session->plan().officeName() << "）。\n";
    return Exit::Done;
}

Exit runServices(const app::Environment& environment, const Arguments& a, Streams& io)
{
    const auto shipped = app::readShipped(environment);
    if (!shipped)
        return failedWith(shipped.error(), io);
    Json list{Json::Array{}};
    for (const forms::ServiceProfile& service : shipped->services.all()) {
        if (a.json)
            list.push(app::toJson(service, shipped->law));
        else
            io.out << service.id << "\t" << service.name << "\t" << service.group << "\t"
                   << (service.reduction ? service.reduction->rate : "－") << "\t"
                   << app::yearlyWords(service) << "\n";
    }
    if (a.json)
        printJson(list, io);
    return Exit::Done;
}

} // namespace keizoku::cli

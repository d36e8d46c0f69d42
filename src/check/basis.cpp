// SPDX-License-Identifier: Apache-2.0
#include "check/basis.h"

namespace keizoku::check {

std::string topicOf(const Context& context, const std::string& law)
{
    std::vector<std::string> services;
    for (const forms::ServiceProfile* profile : context.services())
        services.push_back(profile->id);
    if (const forms::LawEntry* entry = context.shipped.law.entry(law))
        for (const std::string& topic : entry->topics)
            if (!context.shipped.law.living(topic, services, context.today).empty())
                return topic;
    return {};
}

} // namespace keizoku::check

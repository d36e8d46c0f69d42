// SPDX-License-Identifier: Apache-2.0
#include "plan/attachments.h"

#include <set>

namespace keizoku::plan {

std::optional<Attachment> attachmentIn(std::string_view fileCell)
{
    const auto blank = fileCell.find(' ');
    const auto digest = Digest::fromHex(fileCell.substr(0, blank));
    if (!digest)
        return std::nullopt;
    Attachment attachment;
    attachment.digest = *digest;
    if (blank != std::string_view::npos)
        attachment.name = fileCell.substr(blank + 1);
    return attachment;
}

std::vector<Digest> attachedFiles(const Plan& plan)
{
    std::set<Digest> all;
    for (const auto& [path, field] : plan.fields)
        if (const auto* attachment = std::get_if<Attachment>(&field.value))
            all.insert(attachment->digest);
    const auto add = [&](const std::string& cell) {
        if (const auto attachment = attachmentIn(cell))
            all.insert(attachment->digest);
    };
    for (const EarlierRevision& revision : plan.revisions.rows)
        add(revision.file);
    for (const Agreement& agreement : plan.agreements.rows)
        add(agreement.file);
    return {all.begin(), all.end()};
}

} // namespace keizoku::plan

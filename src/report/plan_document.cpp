// SPDX-License-Identifier: Apache-2.0
#include "report/plan_document.h"

#include "report/body.h"
#include "report/front_matter.h"
#include "report/mask.h"

namespace keizoku::report {

document::Document planDocument(const plan::Plan& plan, const forms::Pack& pack, const Edition& edition,
                                const PlanOptions& options)
{
    const Source source{plan, pack, edition, options.masked};
    document::Document document = emptyDocument(source, "業務継続計画（BCP）");
    // The book for all hazards is a clinic's: a dozen pages, not two volumes.
    document.dense = pack.books.size() == 1;
    Blocks& blocks = document.blocks;
    blocks.push_back(coverOf(source));
    blocks.push_back(document::Heading{1, "", "改定履歴", "revisions", true});
    document::Table revisions = revisionTable(source);
    if (revisions.rows.empty())
        blocks.push_back(document::Paragraph{document::plain("まだ確定した版はありません。"), false});
    else
        blocks.push_back(std::move(revisions));
    blocks.push_back(document::Contents{"目次", false});
    const FieldWriter writer(source, options);
    append(blocks,
           options.order == Order::Working ? workingBody(source, writer) : officialBody(source, writer));
    if (options.masked)
        Mask(plan).hide(document);
    return document;
}

} // namespace keizoku::report

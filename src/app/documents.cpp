// SPDX-License-Identifier: Apache-2.0
// Stand-in until the report builders are merged: titles and texts only. Replace by the real one at merge.
#include "app/documents.h"

#include "app/versions.h"
#include "base/files.h"
#include "forms/notation.h"
#include "print/pages.h"

namespace keizoku::app {

Result<document::Document> documentFor(const Session& session, const PrintRequest& request)
{
    Snapshot from = session.snapshot();
    if (request.version && !request.draft) {
        const auto version = versionNumbered(session, *request.version);
        const auto then = version ? snapshotOf(session, *version) : Result<Snapshot>(failed(version));
        if (!then)
            return failed(then);
        from = *then;
    }
    document::Document document;
    for (const forms::SectionSpec& section : from.pack->sections) {
        document.blocks.push_back(document::Heading{1, "", section.title, section.id, false});
        for (const forms::FieldInstance& instance : from.pack->instances(section))
            if (const plan::Field* field = from.plan->field(instance.path)) {
                document.blocks.push_back(document::Label{instance.spec->label});
                document.blocks.push_back(document::Paragraph{document::plain(forms::shownValue(field->value, *instance.spec, *from.plan)), false});
            }
    }
    return document;
}

Result<void> exportTo(const Session& session, const PrintRequest& request, const std::filesystem::path& path)
{
    const auto document = documentFor(session, request);
    if (!document)
        return failed(document);
    const auto bytes = print::pdf(*document);
    if (!bytes)
        return failed(bytes);
    return writeFileAtomically(path, *bytes);
}

} // namespace keizoku::app

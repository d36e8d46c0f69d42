// SPDX-License-Identifier: Apache-2.0
#include "office/ooxml_package.h"

#include <pugixml.hpp>

#include "office/xml.h"

namespace keizoku::office {

PackagePart::PackagePart() = default;
PackagePart::~PackagePart() = default;
PackagePart::PackagePart(PackagePart&&) noexcept = default;
PackagePart& PackagePart::operator=(PackagePart&&) noexcept = default;

Result<void> PackagePart::load(ZipArchive& archive, const std::string& name)
{
    auto read = archive.read(name);
    if (!read)
        return failed(read);
    m_text = std::make_unique<std::string>(std::move(*read));
    m_tree = std::make_unique<pugi::xml_document>();
    return xml::parse(*m_text, *m_tree);
}

pugi::xml_node PackagePart::root() const
{
    return m_tree ? m_tree->document_element() : pugi::xml_node();
}

Result<std::map<std::string, PackageRelation>>
packageRelations(ZipArchive& archive, const std::string& folder, const std::string& file)
{
    PackagePart part;
    if (const auto loaded = part.load(archive, folder + "_rels/" + file + ".rels"); !loaded)
        return failed(loaded);
    std::map<std::string, PackageRelation> found;
    for (auto node = xml::child(part.root(), "Relationship"); node; node = xml::next(node)) {
        const std::string_view type = xml::attribute(node, "Type");
        const std::string_view target = xml::attribute(node, "Target");
        PackageRelation relation{std::string(type.substr(type.rfind('/') + 1)), folder + std::string(target)};
        if (target.starts_with('/'))
            relation.part = target.substr(1);
        found.emplace(xml::attribute(node, "Id"), std::move(relation));
    }
    return found;
}

Result<std::string> mainPart(ZipArchive& archive)
{
    const auto top = packageRelations(archive, "", "");
    if (!top)
        return failed(top);
    for (const auto& [id, relation] : *top)
        if (relation.type == "officeDocument")
            return relation.part;
    return fail(ErrorCode::Malformed,
                "ファイルの中身を読み取れません。Word や Excel で開いて保存し直してください。",
                "no office document");
}

} // namespace keizoku::office

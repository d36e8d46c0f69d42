// SPDX-License-Identifier: Apache-2.0
// The qpdf half of the PDF, and the place where its exceptions end.
#include <exception>
#include <memory>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "base/text.h"
#include "print/detail/bound_pages.h"
#include "print/detail/painter.h"
#include "print/detail/pdf_writer.h"
#include "print/detail/srgb_profile.h"

namespace keizoku::print {
namespace {

using Handle = QPDFObjectHandle;

std::string escaped(const std::string& plain)
{
    std::string result = text::cleaned(plain);
    for (const auto& [what, with] : {std::pair{"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}})
        result = text::replaced(std::move(result), what, with);
    return result;
}

/// What the information dictionary says, again as XMP, which archives read.
std::string xmp(Handle information, const std::string& isoInstant, bool isArchival)
{
    const auto value = [&information](const std::string& key) {
        return information.hasKey(key) ? escaped(information.getKey(key).getUTF8Value()) : std::string();
    };
    std::string body;
    if (information.hasKey("/Title"))
        body += "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" + value("/Title") +
                "</rdf:li></rdf:Alt></dc:title>\n";
    if (information.hasKey("/Author"))
        body += "<dc:creator><rdf:Seq><rdf:li>" + value("/Author") + "</rdf:li></rdf:Seq></dc:creator>\n";
    body += "<pdf:Producer>" + value("/Producer") + "</pdf:Producer>\n";
    body += "<xmp:CreatorTool>" + value("/Creator") + "</xmp:CreatorTool>\n";
    if (!isoInstant.empty())
        body += "<xmp:CreateDate>" + isoInstant + "</xmp:CreateDate>\n<xmp:ModifyDate>" + isoInstant +
                "</xmp:ModifyDate>\n";
    const std::string claim =
        isArchival ? "<pdfaid:part>1</pdfaid:part>\n<pdfaid:conformance>B</pdfaid:conformance>\n" : "";
    return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
           "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
           "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
           "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
           " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
           " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n" +
           claim + body + "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>";
}

/// "2026-11-22T00:14:05Z" as PDF writes it. Cairo 1.16 leaves out the prefix.
std::string pdfDate(const std::string& isoInstant)
{
    return "D:" + text::digits(isoInstant) + "Z";
}

void setDates(Handle information, const std::string& isoInstant)
{
    for (const char* key : {"/CreationDate", "/ModDate"}) {
        if (isoInstant.empty())
            information.removeKey(key);
        else
            information.replaceKey(key, Handle::newString(pdfDate(isoInstant)));
    }
}

void setCatalog(QPDF& file, Handle information, const std::string& isoInstant, bool isArchival)
{
    Handle root = file.getRoot();
    root.replaceKey("/Lang", Handle::newString("ja-JP"));
    Handle preferences = Handle::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", Handle::newBool(true));
    root.replaceKey("/ViewerPreferences", preferences);

    Handle metadata = file.newStream(xmp(information, isoInstant, isArchival));
    metadata.getDict().replaceKey("/Type", Handle::newName("/Metadata"));
    metadata.getDict().replaceKey("/Subtype", Handle::newName("/XML"));
    root.replaceKey("/Metadata", metadata);
    if (!isArchival)
        return;

    Handle profile = file.newStream(srgbProfile());
    profile.getDict().replaceKey("/N", Handle::newInteger(3));
    Handle intent = Handle::newDictionary();
    intent.replaceKey("/Type", Handle::newName("/OutputIntent"));
    intent.replaceKey("/S", Handle::newName("/GTS_PDFA1"));
    intent.replaceKey("/OutputConditionIdentifier", Handle::newString("sRGB IEC61966-2.1"));
    intent.replaceKey("/Info", Handle::newString("sRGB IEC61966-2.1"));
    intent.replaceKey("/DestOutputProfile", profile);
    Handle intents = Handle::newArray();
    intents.appendItem(file.makeIndirectObject(intent));
    root.replaceKey("/OutputIntents", intents);
}

/// Archives want to be told which glyphs a subset holds. Cairo numbers them 0, 1, 2 … and gives each a width.
void addGlyphSet(QPDF& file, Handle font)
{
    if (font.getKey("/Subtype").getName() == "/CIDFontType2" && !font.hasKey("/CIDToGIDMap"))
        font.replaceKey("/CIDToGIDMap", Handle::newName("/Identity"));
    Handle descriptor = font.getKey("/FontDescriptor");
    Handle widths = font.getKey("/W");
    if (!descriptor.isDictionary() || !widths.isArray() || widths.getArrayNItems() < 2 ||
        !widths.getArrayItem(1).isArray())
        return;
    const auto count = static_cast<std::size_t>(widths.getArrayItem(1).getArrayNItems());
    std::string bits((count + 7) / 8, '\0');
    for (std::size_t i = 0; i < count; ++i)
        bits[i / 8] = static_cast<char>(static_cast<unsigned char>(bits[i / 8]) | 0x80U >> i % 8);
    descriptor.replaceKey("/CIDSet", file.newStream(bits));
}

void setObjects(QPDF& file)
{
    for (auto& page : QPDFPageDocumentHelper(file).getAllPages()) {
        // Cairo declares a transparency group on every page; nothing we draw is transparent.
        page.getObjectHandle().removeKey("/Group");
        for (auto& annotation : page.getAnnotations())
            annotation.getObjectHandle().replaceKey("/F", Handle::newInteger(4)); // printed
    }
    for (auto& object : file.getAllObjects())
        if (object.isDictionary() && object.getKey("/Subtype").isName() &&
            object.getKey("/Subtype").getName().starts_with("/CIDFontType"))
            addGlyphSet(file, object);
}

} // namespace

Result<std::string> finishPdf(const std::string& drawn, const std::string& isoInstant,
                              const std::vector<BoundPage>& bound)
{
    const bool isArchival = bound.empty();
    try {
        BoundFiles files;
        QPDF file;
        file.setSuppressWarnings(true);
        file.processMemoryFile("document.pdf", drawn.data(), drawn.size());
        Handle information = file.getTrailer().getKey("/Info");
        if (information.isDictionary())
            setDates(information, isoInstant);
        setCatalog(file, information, isoInstant, isArchival);
        setObjects(file);
        auto pages = QPDFPageDocumentHelper(file).getAllPages();
        for (const BoundPage& page : bound)
            files.put(file, pages.at(page.on), page);
        QPDFWriter writer(file);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        // What PDF/A-1 asks for: no object streams, 1.4, stream ends on a line of their own.
        writer.setObjectStreamMode(qpdf_o_disable);
        if (isArchival)
            writer.forcePDFVersion("1.4");
        else
            writer.setMinimumPDFVersion("1.7");
        writer.setNewlineBeforeEndstream(true);
        writer.write();
        const std::unique_ptr<Buffer> buffer(writer.getBuffer());
        return std::string(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
    } catch (const std::exception& error) {
        return fail(
            ErrorCode::Io,
            "PDF を仕上げられませんでした。もう一度印刷してください。計画の内容は保存されたままです。",
            std::string("qpdf: ") + error.what());
    }
}

} // namespace keizoku::print

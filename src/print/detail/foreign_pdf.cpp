// SPDX-License-Identifier: Apache-2.0
// The qpdf half of binding: reading attached files, and putting their pages onto ours.
#include "print/foreign_pdf.h"

#include <exception>
#include <memory>
#include <stdexcept>
#include <utility>

#include <qpdf/Buffer.hh>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFAcroFormDocumentHelper.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "print/detail/bound_pages.h"

namespace keizoku::print {
namespace {

constexpr std::size_t kMaxBytes = 64U << 20U;
constexpr std::size_t kMaxContent = 128U << 20U; ///< of all pages, unpacked
constexpr std::size_t kMaxPages = 300;

/// What is drawn on the pages, counted and thrown away: a file of a few bytes may unpack to gigabytes.
class Meter final : public Pipeline {
public:
    Meter() : Pipeline("meter", nullptr) {}
    void write(unsigned char const*, std::size_t size) override
    {
        m_total += size;
        if (m_total > kMaxContent)
            throw std::length_error("page content");
    }
    void finish() override {}

private:
    std::size_t m_total = 0;
};

tl::unexpected<Error> tooMuch(const std::string& words)
{
    return fail(ErrorCode::Malformed,
                words + "ため、綴りに入れていません。要るページだけの PDF にして添え直すと、ここに入ります。",
                "foreign pdf");
}

bool isLying(QPDFPageObjectHelper& page)
{
    const auto box = page.getTrimBox().getArrayAsRectangle();
    QPDFObjectHandle turn = page.getAttribute("/Rotate", false);
    const bool isTurned = turn.isInteger() && turn.getIntValue() % 180 != 0;
    return (box.urx - box.llx > box.ury - box.lly) != isTurned;
}

Result<document::ForeignPages> read(const std::string& bytes, std::string name)
{
    QPDF file;
    file.setSuppressWarnings(true);
    file.processMemoryFile("attachment.pdf", bytes.data(), bytes.size());
    QPDFPageDocumentHelper helper(file);
    auto pages = helper.getAllPages();
    if (pages.empty())
        throw std::runtime_error("no pages");
    if (pages.size() > kMaxPages)
        return tooMuch(std::to_string(pages.size()) + "ページある");
    QPDFAcroFormDocumentHelper(file).generateAppearancesIfNeeded();
    helper.flattenAnnotations(0, an_invisible | an_hidden);
    Meter meter;
    for (QPDFPageObjectHelper& page : pages) {
        page.pipeContents(&meter);
        static_cast<void>(page.getFormXObjectForPage());
    }
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setStaticID(true);
    writer.setPreserveEncryption(false);
    writer.write();
    const std::unique_ptr<Buffer> buffer(writer.getBuffer());
    return document::ForeignPages{
        std::string(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()), std::move(name),
        static_cast<int>(pages.size()), isLying(pages.front())};
}

} // namespace

Result<document::ForeignPages> readForeign(const std::string& bytes, std::string name)
{
    if (bytes.size() > kMaxBytes)
        return tooMuch(std::to_string(bytes.size() >> 20U) + " MB ある");
    const auto unreadable = [](const std::string& detail) {
        return fail(ErrorCode::Malformed,
                    "PDF として読めないため、綴りに入れられません。元の文書から PDF を作り直して添え直すと、"
                    "ここに入ります。",
                    "qpdf: " + detail);
    };
    try {
        return read(bytes, std::move(name));
    } catch (const QPDFExc& error) {
        if (error.getErrorCode() == qpdf_e_password)
            return fail(ErrorCode::Malformed,
                        "パスワードがかかっているため、綴りに入れられません。パスワードのない PDF "
                        "を添え直すと、ここに入ります。",
                        "qpdf: password");
        return unreadable(error.what());
    } catch (const std::length_error&) {
        return tooMuch("中身が大きすぎる");
    } catch (const std::exception& error) {
        return unreadable(error.what());
    }
}

class BoundFiles::Opened {
public:
    explicit Opened(const std::string& bytes)
    {
        file.setSuppressWarnings(true);
        file.processMemoryFile("attachment.pdf", bytes.data(), bytes.size());
        pages = QPDFPageDocumentHelper(file).getAllPages();
    }
    QPDF file;
    std::vector<QPDFPageObjectHelper> pages;
};

BoundFiles::BoundFiles() = default;
BoundFiles::~BoundFiles() = default;

void BoundFiles::put(QPDF& into, QPDFPageObjectHelper& page, const BoundPage& which)
{
    auto& opened = m_opened[which.bytes];
    if (!opened)
        opened = std::make_unique<Opened>(*which.bytes);
    QPDFPageObjectHelper& source = opened->pages.at(static_cast<std::size_t>(which.number));
    QPDFObjectHandle form = into.copyForeignObject(source.getFormXObjectForPage());
    const std::string name = "/Bound" + std::to_string(++m_count);
    const std::string drawing = page.placeFormXObject(
        form, name, {which.left, which.bottom, which.left + which.width, which.bottom + which.height}, true,
        true, true);
    QPDFObjectHandle resources = page.getAttribute("/Resources", true);
    QPDFObjectHandle own = QPDFObjectHandle::newDictionary();
    QPDFObjectHandle forms = QPDFObjectHandle::newDictionary();
    forms.replaceKey(name, form);
    own.replaceKey("/XObject", forms);
    resources.mergeResources(own);
    // Whatever our own drawing left behind ends before theirs.
    page.addPageContents(into.newStream("q\n"), true);
    page.addPageContents(into.newStream("\nQ\n" + drawing), false);
}

} // namespace keizoku::print

// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/attachment_editor.h"

#include <QBuffer>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QImageReader>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

#include "base/files.h"
#include "ui/dialogs/dialogs.h"
#include "ui/fields/line_input.h"
#include "ui/session_model.h"
#include "ui/strings.h"
#include "ui/widgets/text_label.h"

namespace keizoku::ui {

namespace {

constexpr std::uintmax_t kMaxBytes = 32U << 20U;
constexpr int kPictureWidth = 240;
constexpr int kPictureHeight = 160;

} // namespace

AttachmentEditor::AttachmentEditor(const forms::FieldInstance& instance, const FieldContext& context,
                                   QWidget* parent)
    : FieldEditor(instance, context, parent), m_choose(new QPushButton(tr("ファイルを選ぶ"), this)),
      m_remove(new QPushButton(tr("外す"), this)), m_caption(new LineInput(this)),
      m_picture(new QLabel(this)), m_file(new TextLabel(TextLabel::Role::Help, {}, this))
{
    adopt(m_choose);
    m_choose->setAccessibleName(tr("%1：%2").arg(name(), m_choose->text()));
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    placeInput(row);
    for (QPushButton* button : {m_choose, m_remove}) {
        button->setAutoDefault(false);
        line->addWidget(button);
    }
    line->addStretch(1);
    watch(m_remove, m_remove->text());
    addExtra(m_picture);
    addExtra(m_file);
    m_caption->setPlaceholderText(tr("図の説明"));
    addExtra(m_caption);
    watch(m_caption, tr("図の説明"));
    connect(m_choose, &QPushButton::clicked, this, &AttachmentEditor::choose);
    connect(m_remove, &QPushButton::clicked, this, &AttachmentEditor::remove);
    connect(m_caption, &QLineEdit::textEdited, this, &AttachmentEditor::touch);
    connect(m_caption, &LineInput::noticed, this, &AttachmentEditor::showNote);
    showPicture();
}

void AttachmentEditor::display(const plan::FieldValue& value)
{
    m_value = value;
    showPicture();
}

Result<plan::FieldValue> AttachmentEditor::typed() const
{
    auto value = m_value;
    if (auto* file = std::get_if<plan::Attachment>(&value))
        file->caption = utf8(m_caption->text().trimmed());
    return value;
}

void AttachmentEditor::showPicture()
{
    const auto* file = std::get_if<plan::Attachment>(&m_value);
    for (QWidget* part :
         {static_cast<QWidget*>(m_remove), static_cast<QWidget*>(m_caption), static_cast<QWidget*>(m_file)})
        part->setVisible(file != nullptr);
    m_choose->setText(file ? tr("ほかのファイルに替える") : tr("ファイルを選ぶ"));
    m_picture->setVisible(file && file->mime.starts_with("image/"));
    if (!file)
        return;
    m_caption->replaceText(qt(file->caption));
    m_file->setText(tr("%1（%2）").arg(qt(file->name), QLocale().formattedDataSize(file->size)));
    const auto bytes = context().model.session().file().blob(file->digest);
    if (!bytes || !m_picture->isVisibleTo(this))
        return;
    QBuffer buffer;
    buffer.setData(QByteArray(bytes->data(), static_cast<qsizetype>(bytes->size())));
    QImageReader reader(&buffer);
    reader.setScaledSize(
        reader.size().scaled(QSize(kPictureWidth, kPictureHeight) * zoom(), Qt::KeepAspectRatio));
    m_picture->setPixmap(QPixmap::fromImageReader(&reader));
    m_picture->setAccessibleName(tr("%1の図：%2").arg(name(), qt(file->caption)));
}

void AttachmentEditor::choose()
{
    const QString path =
        context().dialogs.askOpenFile(this, name(), tr("図とPDF (*.png *.jpg *.jpeg *.pdf)"));
    if (path.isEmpty())
        return;
    const auto bytes = readFile(path.toStdU16String(), kMaxBytes);
    if (!bytes) {
        showTrouble(tr("読めないか、32MBより大きいファイルです。小さくしてから選んでください。"));
        return;
    }
    const std::string mime = mimeOf(*bytes);
    if (mime.empty()) {
        showTrouble(tr("PNG、JPEG、PDFのファイルを選んでください。"));
        return;
    }
    const auto file = context().model.session().attach(*bytes, utf8(QFileInfo(path).fileName()), mime);
    if (!file) {
        showTrouble(qt(file.error().sentence));
        return;
    }
    m_value = *file;
    std::get<plan::Attachment>(m_value).caption = utf8(m_caption->text());
    showPicture();
    sendNow();
}

void AttachmentEditor::remove()
{
    m_value = {};
    m_caption->clear();
    showPicture();
    m_choose->setFocus(Qt::OtherFocusReason);
    sendNow();
}

std::string mimeOf(std::string_view bytes)
{
    if (bytes.starts_with("\x89PNG"))
        return "image/png";
    if (bytes.starts_with("\xFF\xD8\xFF"))
        return "image/jpeg";
    return bytes.starts_with("%PDF-") ? "application/pdf" : "";
}

} // namespace keizoku::ui

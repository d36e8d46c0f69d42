// SPDX-License-Identifier: Apache-2.0
#include "ui/windows/call_sheet_window.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "app/call_tree.h"
#include "app/posted_copies.h"
#include "app/versions.h"
#include "base/files.h"
#include "calltree/graph.h"
#include "ui/dialogs/dialogs.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/parts.h"
#include "ui/windows/page_view.h"
#include "ui/windows/printing.h"

namespace keizoku::ui {

CallSheetWindow::CallSheetWindow(std::shared_ptr<SessionModel> model, Dialogs& dialogs,
                                 plan::TreeVariant variant, QWidget* parent)
    : QWidget(parent, Qt::Window), m_model(std::move(model)), m_dialogs(dialogs)
{
    setObjectName(QStringLiteral("call-sheets"));
    setWindowTitle(tr("連絡網を紙に — %1").arg(qt(m_model->plan().officeName())));
    setAttribute(Qt::WA_DeleteOnClose);
    m_state = makeLabel({}, kBodyPoints, false, this);
    m_state->setObjectName(QStringLiteral("call-sheets.state"));
    m_view = new PageView(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap(3), gap(2), gap(3), gap(2));
    layout->setSpacing(gap(2));
    layout->addWidget(makeChoices(variant));
    layout->addWidget(m_state);
    layout->addWidget(m_view, 1);
    layout->addWidget(makeActions());
    resize(1000, 720);
    fillCallers();
    renew();
}

QWidget* CallSheetWindow::makeChoices(plan::TreeVariant variant)
{
    auto* bar = new QWidget(this);
    auto* line = new FlowLayout(gap(2), bar);
    const auto combo = [&](const QString& name, const char* id) {
        QComboBox* made = makeCombo(name, QLatin1String("call-sheets.") + QLatin1String(id), bar);
        line->addWidget(made);
        connect(made, &QComboBox::activated, this, [this] { renew(); });
        return made;
    };
    m_what = combo(tr("作るもの"), "what");
    m_what->addItem(tr("掲示用の連絡網"), static_cast<int>(app::CallSheet::Poster));
    m_what->addItem(tr("連絡カード（かける人ごと）"), static_cast<int>(app::CallSheet::Cards));
    m_what->addItem(tr("携帯カード（全員）"), static_cast<int>(app::CallSheet::Wallet));
    m_variant = combo(tr("日中か夜間か"), "variant");
    for (const auto each : {plan::TreeVariant::Day, plan::TreeVariant::Night})
        m_variant->addItem(qt(calltree::variantName(each)), static_cast<int>(each));
    m_variant->setCurrentIndex(m_variant->findData(static_cast<int>(variant)));
    m_edition = combo(tr("版"), "edition");
    if (const auto last = app::lastVersion(m_model->session()); last && *last)
        m_edition->addItem(tr("第%1版").arg((*last)->stamp.number), false);
    m_edition->addItem(tr("下書き"), true);
    m_paper = combo(tr("用紙"), "paper");
    m_paper->addItem(tr("A4"), false);
    m_paper->addItem(tr("A3"), true);
    m_caller = combo(tr("だれのぶん"), "caller");
    connect(m_variant, &QComboBox::activated, this, &CallSheetWindow::fillCallers);
    m_full = new QCheckBox(tr("番号とQRコードを載せる"), bar);
    m_full->setObjectName(QStringLiteral("call-sheets.full"));
    m_full->setAccessibleName(m_full->text());
    m_full->setToolTip(tr("人の目にふれる所に貼るものには載せません"));
    connect(m_full, &QCheckBox::toggled, this, &CallSheetWindow::renew);
    line->addWidget(m_full);
    m_serial = makeLine(tr("配布番号（なくてもよい）"), QStringLiteral("call-sheets.serial"), bar);
    m_serial->setPlaceholderText(tr("配布番号"));
    m_serial->setFixedWidth(10 * fontMetrics().horizontalAdvance(QChar(0x5B57)));
    connect(m_serial, &QLineEdit::editingFinished, this, &CallSheetWindow::renew);
    line->addWidget(m_serial);
    return bar;
}

QWidget* CallSheetWindow::makeActions()
{
    auto* bar = new QWidget(this);
    auto* line = new QHBoxLayout(bar);
    line->setContentsMargins(0, 0, 0, 0);
    const auto button = [&](const QString& text, const char* id) {
        QPushButton* made = makeButton(text, QLatin1String("call-sheets.") + QLatin1String(id), bar);
        line->addWidget(made);
        return made;
    };
    line->addStretch(1);
    m_save = button(tr("ＰＤＦに保存…（Ctrl+S）"), "save");
    m_save->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_S));
    m_print = button(tr("印刷…（Ctrl+P）"), "print");
    m_print->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_P));
    m_note = button(tr("配布・掲示先に加える…"), "note");
    m_note->setEnabled(m_model->session().writable());
    connect(m_note, &QPushButton::clicked, this, &CallSheetWindow::note);
    QPushButton* shut = button(tr("閉じる（Esc）"), "close");
    shut->setShortcut(QKeySequence(Qt::Key_Escape));
    connect(m_save, &QPushButton::clicked, this, &CallSheetWindow::save);
    connect(m_print, &QPushButton::clicked, this, [this] {
        if (m_pages)
            printPages(*m_pages, windowTitle(), this);
    });
    connect(shut, &QPushButton::clicked, this, &QWidget::close);
    return bar;
}

void CallSheetWindow::fillCallers()
{
    const QVariant chosen = m_caller->currentData();
    m_caller->clear();
    m_caller->addItem(tr("全員のぶん"), QString());
    const calltree::Graph graph(m_model->plan(), request().variant, m_model->session().environment().today());
    for (const calltree::Member& member : graph.members())
        if (member.person && !member.left)
            m_caller->addItem(qt(member.name), qt(member.key));
    m_caller->setCurrentIndex(std::max(0, m_caller->findData(chosen)));
}

app::CallSheetRequest CallSheetWindow::request() const
{
    app::CallSheetRequest wanted;
    wanted.what = static_cast<app::CallSheet>(m_what->currentData().toInt());
    wanted.variant = static_cast<plan::TreeVariant>(m_variant->currentData().toInt());
    wanted.a3 = m_paper->currentData().toBool();
    wanted.full = m_full->isChecked();
    wanted.serial = utf8(m_serial->text().trimmed());
    if (wanted.what != app::CallSheet::Poster)
        wanted.caller = utf8(m_caller->currentData().toString());
    wanted.edition.draft = m_edition->currentData().toBool();
    return wanted;
}

void CallSheetWindow::renew()
{
    const app::CallSheetRequest wanted = request();
    m_paper->setVisible(wanted.what == app::CallSheet::Poster);
    m_caller->setVisible(wanted.what != app::CallSheet::Poster);
    m_full->setVisible(wanted.what != app::CallSheet::Cards);
    auto book = app::callSheets(m_model->session(), wanted);
    m_pages = book ? std::shared_ptr<PageSource>(pagesOf(*std::move(book))) : nullptr;
    m_state->setText(m_pages ? tr("%1枚です。%2")
                                   .arg(m_pages->count())
                                   .arg(wanted.what == app::CallSheet::Cards
                                            ? tr("点線で切り、かける人にだけ渡します。個人の番号が載ります。")
                                        : wanted.full
                                            ? tr("個人の番号が載ります。人目にふれない所に置いてください。")
                                            : tr("個人の番号は載せません。"))
                             : qt(book.error().sentence));
    m_view->setPages(m_pages);
    m_save->setEnabled(m_pages != nullptr);
    m_print->setEnabled(m_pages != nullptr);
}

void CallSheetWindow::note()
{
    const auto place = m_dialogs.askText(this, tr("配布・掲示先に加える"),
                                         tr("どこに貼りますか、だれに渡しますか（例 詰所の壁）"), {});
    if (!place || place->trimmed().isEmpty())
        return;
    const app::CallSheetRequest wanted = request();
    plan::PostedCopy copy;
    copy.paper = wanted.what == app::CallSheet::Cards    ? plan::PaperKind::Cards
                 : wanted.what == app::CallSheet::Wallet ? plan::PaperKind::Wallet
                                                         : plan::PaperKind::Poster;
    copy.place = utf8(place->trimmed());
    copy.serial = wanted.serial;
    copy.copies = plan::Decimal{1000};
    const auto done = m_model->edit([&](app::Session& session) -> Result<void> {
        const auto noted = app::noteCopy(session, copy, wanted.edition.draft);
        return noted ? Result<void>() : failed(noted);
    });
    m_state->setText(done ? tr("✓ 「配布・掲示先一覧」に加えました：%1").arg(place->trimmed())
                          : qt(done.error().sentence));
}

void CallSheetWindow::save()
{
    const std::filesystem::path& plan = m_model->session().file().path();
    const QString suggested = qt(plan.parent_path().string()) + QLatin1Char('/') + qt(plan.stem().string()) +
                              QStringLiteral("_%1_%2.pdf")
                                  .arg(m_what->currentText().section(QChar(0xFF08), 0, 0),
                                       m_variant->currentText().section(QChar(u'・'), 0, 0));
    const QString path = m_dialogs.askSaveFile(this, tr("ＰＤＦに保存"), suggested, tr("ＰＤＦ (*.pdf)"));
    if (path.isEmpty() || !m_pages)
        return;
    const auto bytes = m_pages->pdf();
    const auto saved = bytes ? writeFileAtomically(utf8(path), *bytes) : Result<void>(failed(bytes));
    m_state->setText(saved ? tr("✓ 保存しました：%1").arg(path) : qt(saved.error().sentence));
}

} // namespace keizoku::ui

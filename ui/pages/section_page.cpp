// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/section_page.h"

#include <algorithm>

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/fields/make_field_editor.h"
#include "ui/section_state.h"
#include "ui/session_model.h"
#include "ui/strings.h"
#include "ui/widgets/text_label.h"

namespace keizoku::ui {

namespace {

constexpr int kFirstEditors = 3; // what fits on a screen; the rest follows between events
constexpr int kEditorsAtATime = 1;
constexpr int kSettleMs = 60;

std::vector<forms::FieldInstance> byVolume(const forms::Pack& pack, const forms::SectionSpec& section)
{
    std::vector<forms::FieldInstance> fields = pack.instances(section);
    std::stable_sort(fields.begin(), fields.end(),
                     [](const auto& a, const auto& b) { return a.path.hazard < b.path.hazard; });
    return fields;
}

} // namespace

SectionPage::SectionPage(std::shared_ptr<SessionModel> model, Dialogs& dialogs, const std::string& section,
                         QWidget* parent)
    : Page(parent), m_model(std::move(model)), m_dialogs(dialogs),
      m_section(m_model->pack().section(section)), m_waiting(byVolume(m_model->pack(), *m_section)),
      m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("page.") + qt(section));
    m_grouped = m_waiting.front().path.hazard != m_waiting.back().path.hazard;
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_scroll);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget(m_scroll);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(gap(5), gap(4), gap(5), gap(5));
    column->setSpacing(gap(5));
    buildHead(*column);
    m_fields = new QVBoxLayout;
    m_fields->setSpacing(gap(5));
    column->addLayout(m_fields);
    column->addStretch(1);
    m_scroll->setWidget(content);
    connect(&m_builder, &QTimer::timeout, this, [this] { buildSome(kEditorsAtATime); });
    connect(m_model.get(), &SessionModel::changed, this, &SectionPage::refresh);
    connect(m_model.get(), &SessionModel::findingsChanged, this, &SectionPage::showFindings);
    buildSome(kFirstEditors);
}

void SectionPage::buildHead(QVBoxLayout& column)
{
    auto* head = new QVBoxLayout;
    head->setSpacing(gap(1));
    head->addWidget(new TextLabel(TextLabel::Role::Title, qt(m_section->title), this));
    auto* lead = new TextLabel(TextLabel::Role::Body, qt(m_section->lead), this);
    lead->setInk(TextLabel::Ink::Soft);
    head->addWidget(lead);
    column.addLayout(head);
}

void SectionPage::buildFoot()
{
    m_foot = new QWidget(m_scroll->widget());
    auto* row = new QHBoxLayout(m_foot);
    row->setContentsMargins(0, gap(3), 0, 0);
    const auto order = workingOrder(m_model->pack());
    const auto here = std::find(order.begin(), order.end(), m_section->id);
    QPushButton* before = leadTo(tr("← 前へ：%1"), here == order.begin() ? "home" : *std::prev(here));
    QPushButton* after = leadTo(tr("次へ：%1 →"), std::next(here) == order.end() ? "home" : *std::next(here));
    after->setProperty("primary", true);
    row->addWidget(before);
    row->addStretch(1);
    row->addWidget(after);
    m_fields->addWidget(m_foot);
}

QPushButton* SectionPage::leadTo(const QString& words, const std::string& section)
{
    const auto* spec = m_model->pack().section(section);
    auto* button = new QPushButton(words.arg(spec ? qt(spec->title) : tr("ホーム")), m_foot);
    button->setAutoDefault(false);
    button->setAccessibleName(button->text());
    connect(button, &QPushButton::clicked, this, [this, section] {
        commitInput();
        emit goTo(qt(section));
    });
    return button;
}

QString SectionPage::title() const
{
    return qt(m_section->title);
}

void SectionPage::buildSome(int atMost)
{
    for (int built = 0; built < atMost && !m_waiting.empty(); ++built) {
        const forms::FieldInstance next = m_waiting.front();
        m_waiting.erase(m_waiting.begin());
        build(next);
    }
    if (!m_waiting.empty() || m_foot)
        return;
    m_builder.stop();
    buildFoot(); // last, since the order of making is the order of Tab
}

void SectionPage::build(const forms::FieldInstance& instance)
{
    if (m_grouped && m_group != instance.path.hazard) {
        m_group = instance.path.hazard;
        auto* heading =
            new TextLabel(TextLabel::Role::Strong, tr("── %1 ──").arg(hazardTitle(*m_group)), this);
        heading->setInk(TextLabel::Ink::Soft);
        m_fields->addWidget(heading);
    }
    FieldEditor* editor = makeFieldEditor(instance, {*m_model, m_dialogs}, m_scroll->widget());
    m_fields->addWidget(editor);
    m_editors.push_back(editor);
    const plan::Field* field = m_model->plan().field(instance.path);
    editor->setValue(field ? field->value : plan::FieldValue());
    editor->showFindings(findingsAt(m_model->findings(), instance.path.str()));
    showState(*editor);
    connect(editor, &FieldEditor::edited, this,
            [this, editor](const plan::FieldValue& value) { take(*editor, value); });
    connect(editor, &FieldEditor::focused, this, &Page::focused);
    connect(editor, &FieldEditor::goTo, this, &Page::goTo);
    connect(editor, &FieldEditor::undoWanted, m_model.get(), &SessionModel::undo);
    connect(editor, &FieldEditor::redoWanted, m_model.get(), &SessionModel::redo);
}

const std::vector<FieldEditor*>& SectionPage::editors()
{
    buildSome(static_cast<int>(m_waiting.size()));
    return m_editors;
}

void SectionPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (!m_waiting.empty())
        m_builder.start(0);
}

void SectionPage::take(FieldEditor& editor, const plan::FieldValue& value)
{
    const auto done = m_model->edit([&](app::Session& session) {
        return session.setValue(editor.instance().path, value, editor.mergeKey());
    });
    if (!done)
        editor.showTrouble(qt(done.error().sentence));
    showState(editor);
}

void SectionPage::refresh(const QStringList& items)
{
    const bool names = std::any_of(items.begin(), items.end(), [](const QString& item) {
        return !item.startsWith(QLatin1String("field/"));
    });
    for (FieldEditor* editor : m_editors) {
        if (!names && !items.contains(QStringLiteral("field/") + editor->path()))
            continue;
        const plan::Field* field = m_model->plan().field(editor->instance().path);
        editor->setValue(field ? field->value : plan::FieldValue());
        if (names)
            editor->refreshNames();
        showState(*editor);
    }
}

void SectionPage::showFindings()
{
    for (FieldEditor* editor : m_editors) {
        editor->showFindings(findingsAt(m_model->findings(), editor->instance().path.str()));
        showState(*editor);
    }
}

void SectionPage::showState(FieldEditor& editor)
{
    editor.showState(fieldState(m_model->plan(), m_model->findings(), editor.instance()));
}

SectionPage::~SectionPage()
{
    commitInput();
    for (FieldEditor* editor : m_editors)
        editor->disconnect(this);
    m_model->disconnect(this);
}

void SectionPage::commitInput()
{
    for (FieldEditor* editor : m_editors)
        editor->commitInput();
}

FieldEditor* SectionPage::editorAt(const QString& path) const
{
    const auto it = std::find_if(m_editors.begin(), m_editors.end(),
                                 [&](const FieldEditor* editor) { return editor->path() == path; });
    return it == m_editors.end() ? nullptr : *it;
}

bool SectionPage::showPath(const QString& path)
{
    const auto hash = path.indexOf(QLatin1Char('#'));
    const auto parsed = plan::FieldPath::parse(utf8(path.left(hash)));
    const auto instance =
        parsed && parsed->section == m_section->id ? m_model->pack().find(*parsed) : forms::FieldInstance{};
    if (!instance.spec)
        return false;
    buildSome(static_cast<int>(m_waiting.size()));
    FieldEditor* editor = editorAt(qt(instance.path.str()));
    if (editor)
        reveal(*editor, hash < 0 ? QString() : path.mid(hash + 1));
    return editor != nullptr;
}

void SectionPage::reveal(FieldEditor& editor, const QString& cell)
{
    editor.focusCell(cell);
    m_revealed = &editor;
    // New editors take their place and their height between events.
    scrollToRevealed();
    QTimer::singleShot(0, this, &SectionPage::scrollToRevealed);
    QTimer::singleShot(kSettleMs, this, &SectionPage::scrollToRevealed);
}

void SectionPage::scrollToRevealed()
{
    if (!m_revealed)
        return;
    m_scroll->widget()->layout()->activate();
    m_scroll->ensureWidgetVisible(m_revealed, 0, gap(6));
}

void SectionPage::find(const QString& text)
{
    const auto& all = editors();
    for (std::size_t step = 0; step < all.size(); ++step) {
        const std::size_t at = (m_foundAt + step) % all.size();
        if (!all[at]->holds(text))
            continue;
        m_foundAt = at + 1;
        reveal(*all[at], {});
        return;
    }
}

} // namespace keizoku::ui

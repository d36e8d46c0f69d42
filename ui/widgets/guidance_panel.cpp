// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/guidance_panel.h"

#include <QApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

#include "check/example.h"
#include "forms/notation.h"
#include "ui/dialogs/dialogs.h"
#include "ui/fields/field_editor.h"
#include "ui/section_state.h"
#include "ui/session_model.h"
#include "ui/strings.h"
#include "ui/widgets/finding_card.h"
#include "ui/widgets/reading_column.h"
#include "ui/widgets/text_label.h"

namespace keizoku::ui {

namespace {

const QString kNameKey = QStringLiteral("settledBy");
constexpr int kExampleChars = 400;

QSettings settings()
{
    return QSettings(QStringLiteral("keizoku"), QStringLiteral("keizoku"));
}

/// 「自然災害：2 平常時の対応 ＞ ③ 電気が止まった場合の対策」
QString chapterLine(const forms::Pack& pack, const forms::FieldInstance& instance, plan::Hazard volume)
{
    const std::string id = instance.chapter(volume);
    const auto book = pack.books.find(volume);
    if (id.empty() || book == pack.books.end())
        return {};
    QStringList titles;
    for (const forms::Chapter& chapter : book->second.chapters)
        if (id == chapter.id || id.starts_with(chapter.id + "."))
            titles << (qt(chapter.number) + QLatin1Char(' ') + qt(chapter.title)).trimmed();
    return QObject::tr("%1：%2").arg(hazardTitle(volume), titles.join(QObject::tr(" ＞ ")));
}

} // namespace

GuidancePanel::GuidancePanel(std::shared_ptr<SessionModel> model, Dialogs& dialogs, QWidget* parent)
    : QWidget(parent), m_model(std::move(model)), m_dialogs(dialogs), m_fold(new QToolButton(this)),
      m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("panel.guidance"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, gap(2), 0, 0);
    outer->addWidget(m_fold, 0, Qt::AlignRight);
    outer->addWidget(m_scroll, 1);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_fold->setProperty("fold", true);
    m_fold->setObjectName(QStringLiteral("guidance.fold"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget(m_scroll);
    m_parts = new QVBoxLayout(content);
    m_parts->setContentsMargins(gap(4), gap(1), gap(4), gap(4));
    m_parts->setSpacing(gap(4));
    m_title = new TextLabel(TextLabel::Role::Strong, {}, content);
    m_parts->addWidget(m_title);
    QVBoxLayout* about = part(tr("この欄について"), "guidance.about");
    m_guidance = new TextLabel(TextLabel::Role::Help, {}, content);
    m_guidance->setInk(TextLabel::Ink::Ink);
    about->addWidget(m_guidance);
    QVBoxLayout* example = part(tr("記入例"), "guidance.example");
    m_example = new TextLabel(TextLabel::Role::Help, {}, content);
    example->addWidget(m_example);
    m_take = button(tr("例を入れる"), "guidance.take", *example);
    m_right = button(tr("この例で正しい"), "guidance.right", *example);
    m_settled = new TextLabel(TextLabel::Role::Help, {}, content);
    m_settled->setState(State::Done);
    example->addWidget(m_settled);
    m_findings = part(tr("直すところ"), "guidance.findings");
    QVBoxLayout* basis = part(tr("根拠"), "guidance.basis");
    m_basis = new TextLabel(TextLabel::Role::Help, {}, content);
    basis->addWidget(m_basis);
    m_parts->addStretch(1);
    m_scroll->setWidget(content);
    connect(m_fold, &QToolButton::clicked, this, [this] { setFolded(!isFolded()); });
    connect(m_take, &QPushButton::clicked, this, &GuidancePanel::takeExample);
    connect(m_right, &QPushButton::clicked, this, &GuidancePanel::settle);
    connect(m_model.get(), &SessionModel::changed, this, &GuidancePanel::refresh);
    connect(m_model.get(), &SessionModel::findingsChanged, this, &GuidancePanel::refresh);
    setFolded(false);
    m_findings->parentWidget()->parentWidget()->hide();
    refresh();
}

QVBoxLayout* GuidancePanel::part(const QString& title, const char* name)
{
    auto* box = new QWidget(m_parts->parentWidget());
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(1));
    auto* header = new QToolButton(box);
    header->setText(title);
    header->setObjectName(QLatin1String(name));
    header->setAccessibleName(title);
    header->setCheckable(true);
    header->setChecked(true);
    header->setProperty("fold", true);
    header->setArrowType(Qt::DownArrow);
    header->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    column->addWidget(header);
    auto* body = new QWidget(box);
    auto* inside = new QVBoxLayout(body);
    inside->setContentsMargins(gap(3), 0, 0, 0);
    inside->setSpacing(gap(2));
    column->addWidget(body);
    connect(header, &QToolButton::toggled, body, [header, body](bool open) {
        header->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        body->setVisible(open);
    });
    m_parts->addWidget(box);
    return inside;
}

QPushButton* GuidancePanel::button(const QString& words, const char* name, QVBoxLayout& into)
{
    auto* made = new QPushButton(words, into.parentWidget());
    made->setObjectName(QLatin1String(name));
    made->setAccessibleName(words);
    made->setAutoDefault(false);
    made->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    into.addWidget(made);
    return made;
}

bool GuidancePanel::isFolded() const
{
    return m_scroll->isHidden();
}

void GuidancePanel::setFolded(bool folded)
{
    m_scroll->setVisible(!folded);
    m_fold->setText(folded ? tr("◂ 説明") : tr("説明をたたむ ▸"));
    m_fold->setAccessibleName(folded ? tr("説明を開く") : tr("説明をたたむ"));
    emit foldedChanged(folded);
}

void GuidancePanel::showPath(const QString& path)
{
    const auto parsed = plan::FieldPath::parse(utf8(path));
    m_instance = parsed ? m_model->pack().find(*parsed) : forms::FieldInstance{};
    refresh();
}

void GuidancePanel::renew()
{
    showPath(m_instance.spec ? qt(m_instance.path.str()) : QString());
}

void GuidancePanel::refresh()
{
    const bool field = m_instance.spec != nullptr;
    m_title->setText(field ? qt(m_instance.spec->label) : tr("説明"));
    m_guidance->setText(field ? qt(m_instance.spec->guidance)
                              : tr("欄を選ぶと、書くことと記入例がここに出ます。"));
    const plan::Plan& plan = m_model->plan();
    const auto example = field && m_instance.example() ? forms::exampleField(m_instance, plan)
                                                       : Result<plan::Field>(plan::Field{});
    QString shown =
        field && example ? qt(forms::shownValue(example->value, *m_instance.spec, plan)) : QString();
    if (shown.size() > kExampleChars)
        shown = shown.left(kExampleChars) + tr("…");
    m_example->setText(shown);
    m_example->parentWidget()->parentWidget()->setVisible(!shown.isEmpty());
    m_take->setEnabled(m_model->session().writable());
    m_right->setVisible(field && check::isStillExample(plan, m_instance));
    const plan::Field* value = field ? plan.field(m_instance.path) : nullptr;
    const bool settled =
        value && value->settled && value->settled->content == plan::contentCode(value->value);
    const auto day = settled ? Date::fromIso(value->settled->on) : Date::of(2000, 1, 1);
    m_settled->setVisible(settled && day);
    if (settled && day)
        m_settled->setText(
            tr("✓ %1が%2に確かめました。").arg(qt(value->settled->by), qt(japaneseDate(*day))));
    QStringList lines;
    for (const plan::Hazard volume : {plan::Hazard::Natural, plan::Hazard::Infection})
        if (const QString line = field ? chapterLine(m_model->pack(), m_instance, volume) : QString();
            !line.isEmpty())
            lines << line;
    m_basis->setText(
        tr("厚生労働省のひな形では、次の章に当たります。\n%1").arg(lines.join(QLatin1Char('\n'))));
    m_basis->parentWidget()->parentWidget()->setVisible(!lines.isEmpty());
    showFindings();
}

void GuidancePanel::showFindings()
{
    const std::string path = m_instance.spec ? m_instance.path.str() : std::string();
    check::Findings here = m_instance.spec ? findingsAt(m_model->findings(), path) : check::Findings{};
    for (check::Finding& kept : m_instance.spec ? keptAt(m_model->findings(), path) : check::Findings{})
        here.push_back(std::move(kept));
    // Cards that stay the same stay: one may have the focus.
    if (here == m_shown)
        return;
    m_shown = here;
    const QWidget* held = QApplication::focusWidget();
    QWidget* box = m_findings->parentWidget();
    const bool within = held && box->isAncestorOf(held);
    clearLayout(*m_findings);
    for (const check::Finding& finding : here) {
        auto* card = new FindingCard(finding, *m_model, m_dialogs, box);
        m_findings->addWidget(card);
        connect(card, &FindingCard::goTo, this, &GuidancePanel::goTo);
        connect(card, &FindingCard::commitWanted, this, &GuidancePanel::commitWanted);
    }
    box->parentWidget()->setVisible(!here.empty());
    if (within)
        (here.empty() ? m_fold : box->parentWidget()->findChild<QToolButton*>())->setFocus();
}

void GuidancePanel::takeExample()
{
    emit commitWanted();
    if (!isFieldEmpty(m_model->plan(), m_instance) && !check::isStillExample(m_model->plan(), m_instance) &&
        !m_dialogs.confirm(this,
                           tr("「%1」に書いた内容を、記入例で置き換えますか。あとで元に戻せます。")
                               .arg(qt(m_instance.spec->label)),
                           tr("置き換える"), tr("やめる")))
        return;
    const auto taken =
        m_model->edit([this](app::Session& session) { return session.takeExample(m_instance.path); });
    if (!taken)
        m_dialogs.error(this, qt(taken.error().sentence));
}

void GuidancePanel::settle()
{
    emit commitWanted();
    const auto by = m_dialogs.askText(this, tr("この例で正しい"), tr("確かめた人の名前"),
                                      settings().value(kNameKey).toString());
    if (!by || by->trimmed().isEmpty())
        return;
    settings().setValue(kNameKey, by->trimmed());
    const auto done = m_model->edit(
        [&](app::Session& session) { return session.settle(m_instance.path, utf8(by->trimmed())); });
    if (!done)
        m_dialogs.error(this, qt(done.error().sentence));
}

} // namespace keizoku::ui

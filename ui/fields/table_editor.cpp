// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/table_editor.h"

#include <algorithm>
#include <cstdlib>

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>

#include "ui/models/field_table_model.h"
#include "ui/session_model.h"
#include "ui/widgets/sheet_view.h"

namespace keizoku::ui {

namespace {

constexpr int kMaxHeight = 420;
constexpr int kFittingColumns = 6; // more scroll sideways
constexpr int kMinColumnWidth = 96;
constexpr int kMaxWords = 320;
constexpr int kFitMs = 30; // after the view fitted itself

} // namespace

TableEditor::TableEditor(const forms::FieldInstance& instance, const FieldContext& context, QWidget* parent)
    : FieldEditor(instance, context, parent), m_model(new FieldTableModel(spec(), context.model, this)),
      m_view(new SheetView(this))
{
    useFullWidth();
    m_view->setSheet(m_model);
    m_view->setHeightByRows(static_cast<int>(kMaxHeight * zoom()));
    m_view->verticalHeader()->setVisible(true);
    m_view->verticalHeader()->setDefaultAlignment(m_model->isMatrix() ? Qt::AlignLeft | Qt::AlignVCenter
                                                                      : Qt::AlignCenter);
    adopt(m_view);
    m_fit.setSingleShot(true);
    m_fit.setInterval(kFitMs);
    connect(&m_fit, &QTimer::timeout, this, &TableEditor::fitColumns);
    m_view->viewport()->installEventFilter(this);
    if (!m_model->isMatrix())
        buildButtons();
    connect(m_model, &FieldTableModel::edited, this, &TableEditor::sendNow);
    connect(m_model, &SheetModel::refused, this,
            [this](int, int, const QString& sentence) { showTrouble(sentence); });
    connect(m_view, &SheetView::told, this, &TableEditor::showTrouble);
}

TableEditor::~TableEditor()
{
    m_view->setSheet(nullptr);
}

QPushButton* TableEditor::button(const QString& words, QWidget* row)
{
    auto* made = new QPushButton(words, row);
    made->setAutoDefault(false);
    row->layout()->addWidget(made);
    watch(made, words);
    return made;
}

void TableEditor::buildButtons()
{
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(gap(2));
    connect(button(tr("行を追加"), row), &QPushButton::clicked, m_view, &SheetView::insertRow);
    connect(button(tr("行を削除"), row), &QPushButton::clicked, m_view, &SheetView::removeRows);
    connect(button(tr("上へ"), row), &QPushButton::clicked, m_view, [this] { m_view->moveRows(-1); });
    connect(button(tr("下へ"), row), &QPushButton::clicked, m_view, [this] { m_view->moveRows(1); });
    line->addStretch(1);
    addExtra(row);
}

bool TableEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view->viewport()) {
        if (event->type() == QEvent::Resize)
            m_fit.start();
        return false;
    }
    return FieldEditor::eventFilter(watched, event);
}

// Few columns share the width of the page, words taking what numbers and names leave.
void TableEditor::fitColumns()
{
    const int columns = m_model->columnCount();
    if (!m_view->hasFocus())
        m_view->clearSelection(); // the waiting cell is current, not chosen
    if (columns > kFittingColumns)
        return;
    const QAbstractItemView& view = *m_view;
    std::vector<int> wanted;
    int fixed = 0;
    int open = 0;
    for (int at = 0; at < columns; ++at) {
        const plan::CellKind kind = spec().columns[static_cast<std::size_t>(at)].kind;
        const bool words = kind == plan::CellKind::Text || kind == plan::CellKind::Paragraph;
        const int head = m_view->horizontalHeader()->sectionSizeHint(at);
        const int width = std::max(view.sizeHintForColumn(at) + gap(2), head);
        wanted.push_back(words ? -std::min(width, static_cast<int>(kMaxWords * zoom())) : width);
        (words ? open : fixed) += std::abs(wanted.back());
    }
    const int room = m_view->viewport()->width() - fixed;
    for (int at = 0; at < columns; ++at) {
        const int width = wanted[static_cast<std::size_t>(at)];
        m_view->setColumnWidth(at, width >= 0 ? width
                                              : std::max(static_cast<int>(kMinColumnWidth * zoom()),
                                                         -width * room / std::max(1, open)));
    }
    m_view->resizeRowsToContents();
    m_view->updateGeometry();
}

void TableEditor::refreshNames()
{
    m_model->refreshNames();
}

void TableEditor::commitInput()
{
    m_view->commitEditor();
    FieldEditor::commitInput();
}

void TableEditor::focusCell(const QString& cell)
{
    FieldEditor::focusCell(cell);
    if (const QModelIndex index = m_model->cellNamed(cell); index.isValid()) {
        m_view->setCurrentIndex(index);
        m_view->scrollTo(index);
    }
}

void TableEditor::display(const plan::FieldValue& value)
{
    m_model->setValue(value);
}

Result<plan::FieldValue> TableEditor::typed() const
{
    return m_model->value();
}

} // namespace keizoku::ui

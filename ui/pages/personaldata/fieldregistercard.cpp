#include "pages/personaldata/fieldregistercard.h"

#include "customers/erasure.h"
#include "customers/customerfieldstore.h"
#include "customers/fieldretentionstore.h"
#include "formatting/format.h"
#include "pages/personaldata/personaldatawords.h"
#include "storage/storagethread.h"
#include "time/clock.h"
#include "widgets/buttons.h"
#include "widgets/errorbar.h"
#include "widgets/keptfocus.h"
#include "widgets/textlabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace yiren {

namespace {

qint64 instantOf(const PageServices &services)
{
    return services.clock.now().toMSecsSinceEpoch();
}

} // namespace

FieldRegisterCard::FieldRegisterCard(const PageServices &services, QWidget *parent)
    : Card(parent), m_services(services), m_due(new TextLabel(TextLook::Secondary)), m_name(new QLineEdit), m_purpose(new QLineEdit),
      m_months(new QSpinBox), m_sensitive(new QCheckBox), m_save(makeButton(ButtonLook::Plain, this)),
      m_cancel(makeButton(ButtonLook::Quiet, this)), m_deleteDue(makeButton(ButtonLook::Plain, this)), m_error(new ErrorBar(this))
{
    layOut();
    connect(m_name, &QLineEdit::textChanged, this, &FieldRegisterCard::updateSave);
    connect(m_purpose, &QLineEdit::textChanged, this, &FieldRegisterCard::updateSave);
    connect(m_save, &QPushButton::clicked, this, &FieldRegisterCard::save);
    connect(m_cancel, &QPushButton::clicked, this, &FieldRegisterCard::stopEditing);
    connect(m_deleteDue, &QPushButton::clicked, this, &FieldRegisterCard::deleteDue);
    retranslate();
    stopEditing();
}

FieldRegisterCard::~FieldRegisterCard() = default;

void FieldRegisterCard::layOut()
{
    m_months->setRange(1, longestRetentionMonths);
    m_months->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_due->setWrapping(true);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_name, 1);
    line->addWidget(m_purpose, 2);
    line->addWidget(m_months);
    line->addWidget(m_sensitive);
    line->addWidget(m_save);
    line->addWidget(m_cancel);
    auto *due = new QHBoxLayout;
    due->addWidget(m_due, 1);
    due->addWidget(m_deleteDue);
    body()->addLayout(line);
    body()->addLayout(due);
    body()->addWidget(m_error);
}

void FieldRegisterCard::retranslate()
{
    setTitle(tr("Fields and how long they are kept"), tr("what you note of customers besides what WeChat tells"));
    m_name->setPlaceholderText(tr("Field, e.g. birthday"));
    m_name->setAccessibleName(tr("Name of the field"));
    m_purpose->setPlaceholderText(tr("What it is kept for"));
    m_purpose->setAccessibleName(tr("What it is kept for"));
    m_months->setSuffix(tr(" months"));
    m_months->setAccessibleName(tr("Months after the last dealing"));
    m_sensitive->setText(tr("Sensitive"));
    m_cancel->setText(tr("Cancel"));
    m_deleteDue->setText(tr("Delete these"));
    m_save->setText(m_edited.id == 0 ? tr("Add field") : tr("Save"));
    m_sensitive->setToolTip(m_edited.id == 0 ? tr("Its values are sealed on disk, shown masked, and looking at one is logged.")
                                             : tr("Whether values are sealed can't be changed afterwards: make a new field."));
    updateSave();
    showRows();
    showDue();
}

void FieldRegisterCard::refresh()
{
    m_reading =
        m_services.storage.read<Shown>([account = m_services.account.id, now = instantOf(m_services)](Database &database) -> Result<Shown> {
            auto fields = CustomerFieldStore(database).fields(account);
            const auto values = FieldRetentionStore(database).keptValues(account);
            if (!fields || !values)
                return failure(fields ? values.error() : fields.error());
            return Shown{std::move(*fields), valuesDue(*values, endOfMonth(now))};
        });
    m_reading->then(this, [this](const Result<Shown> &shown) {
        if (!shown)
            return m_error->showFailed(m_services.words(shown.error()), [this] { refresh(); });
        m_shown = *shown;
        showRows();
        showDue();
    });
    m_reading->start();
}

void FieldRegisterCard::showRows()
{
    const KeptFocus keyboard(m_rows);
    if (m_rows) {
        m_rows->hide(); // a button of it may be what was pressed
        m_rows->deleteLater();
    }
    m_rows = new QWidget;
    auto *column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    body()->insertWidget(0, m_rows);
    for (const CustomerField &field : m_shown.fields)
        addRow(field);
    m_rows->show();
    keyboard.giveTo(*m_rows);
}

void FieldRegisterCard::addRow(const CustomerField &field)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(new TextLabel(format::oneLine(fieldWord(field.name)), TextLook::Strong));
    const QString sealed = field.isSensitive ? tr(" · sensitive") : QString();
    auto *why = new TextLabel(format::oneLine(fieldWord(field.purpose)) + QStringLiteral(" · ") + fieldRetentionWord(field.retentionMonths)
                                  + sealed,
                              TextLook::Secondary);
    row->addWidget(why, 1);
    for (const bool isEdit : {true, false}) {
        QPushButton *button = makeButton(ButtonLook::Link, m_rows);
        button->setText(isEdit ? tr("Change") : tr("Delete"));
        button->setAccessibleName(isEdit ? tr("Change %1").arg(fieldWord(field.name)) : tr("Delete %1").arg(fieldWord(field.name)));
        connect(button, &QPushButton::clicked, this, [this, field, isEdit] { isEdit ? edit(field) : remove(field); });
        row->addWidget(button);
    }
    static_cast<QVBoxLayout *>(m_rows->layout())->addLayout(row);
}

void FieldRegisterCard::showDue()
{
    const auto count = format::count(qint64(m_shown.due.size()));
    m_due->setText(m_shown.due.empty() ? tr("No value is due for deletion this month.")
                                       : tr("%1 value(s) have served their time by the end of this month, or their field was deleted.",
                                            nullptr, static_cast<int>(m_shown.due.size()))
                                             .arg(count));
    m_deleteDue->setEnabled(!m_shown.due.empty());
    m_deleteDue->setToolTip(m_shown.due.empty() ? tr("Nothing is due.") : tr("Exactly these values go, for good."));
}

void FieldRegisterCard::edit(const CustomerField &field)
{
    m_edited = field;
    m_name->setText(field.name);
    m_purpose->setText(field.purpose);
    m_months->setValue(field.id == 0 ? usualRetentionMonths : field.retentionMonths);
    m_sensitive->setChecked(field.isSensitive);
    m_sensitive->setEnabled(field.id == 0);
    m_cancel->setVisible(field.id != 0);
    retranslate();
}

void FieldRegisterCard::stopEditing()
{
    edit(CustomerField());
}

void FieldRegisterCard::updateSave()
{
    const bool isWhole = !m_name->text().trimmed().isEmpty() && !m_purpose->text().trimmed().isEmpty();
    m_save->setEnabled(isWhole);
    m_save->setToolTip(isWhole ? QString() : tr("Give the field a name and say what it is kept for."));
}

void FieldRegisterCard::save()
{
    CustomerField field = m_edited;
    field.name = m_name->text();
    field.purpose = m_purpose->text();
    field.retentionMonths = m_months->value();
    field.isSensitive = m_sensitive->isChecked();
    if (field.id != 0)
        return change(field);
    follow(
        m_services.storage.write<void>([account = m_services.account.id, field, now = instantOf(m_services)](Database &database) -> Done {
            const auto added = addField(database, account, field, now);
            return added ? Done() : failure(added.error());
        }),
        [this] { stopEditing(); }, [this] { save(); });
}

void FieldRegisterCard::change(const CustomerField &field)
{
    auto before = std::make_shared<CustomerField>();
    follow(
        writing(field, before),
        [this, before] {
            stopEditing();
            emit noticed(tr("The field is changed."), [this, before] { changeBack(*before); });
        },
        [this, field] { change(field); });
}

void FieldRegisterCard::changeBack(const CustomerField &before)
{
    follow(
        writing(before, nullptr), [this] { emit noticed(tr("The field is as it was."), {}); }, [this, before] { changeBack(before); });
}

// `before`, where there is one, gets the field as it was.
JobHandle<void> FieldRegisterCard::writing(const CustomerField &field, const std::shared_ptr<CustomerField> &before)
{
    return m_services.storage.write<void>(
        [account = m_services.account.id, field, before, now = instantOf(m_services)](Database &database) -> Done {
            auto changed = changeField(database, account, field, now);
            if (!changed)
                return failure(changed.error());
            if (before)
                *before = std::move(*changed);
            return {};
        });
}

void FieldRegisterCard::remove(const CustomerField &field)
{
    follow(
        m_services.storage.write<void>([account = m_services.account.id, id = field.id, now = instantOf(m_services)](Database &database) {
            return deleteField(database, account, id, now);
        }),
        [this, field] {
            stopEditing();
            emit noticed(tr("%1 is deleted; its values are due for deletion.").arg(format::oneLine(fieldWord(field.name))),
                         [this, field] { bringBack(field); });
        },
        [this, field] { remove(field); });
}

void FieldRegisterCard::bringBack(const CustomerField &field)
{
    follow(
        m_services.storage.write<void>([account = m_services.account.id, id = field.id, now = instantOf(m_services)](Database &database) {
            return undeleteField(database, account, id, now);
        }),
        [this, field] { emit noticed(tr("%1 is there again.").arg(format::oneLine(fieldWord(field.name))), {}); },
        [this, field] { bringBack(field); });
}

void FieldRegisterCard::deleteDue()
{
    follow(
        m_services.storage.write<void>(
            [account = m_services.account.id, due = m_shown.due, now = instantOf(m_services)](Database &database) -> Done {
                const auto deleted = deleteDueValues(database, account, due, now);
                return deleted ? clearLog(database) : failure(deleted.error());
            }),
        [this, count = m_shown.due.size()] {
            emit noticed(tr("%1 value(s) are deleted.", nullptr, static_cast<int>(count)).arg(format::count(qint64(count))), {});
        },
        [this] { deleteDue(); });
}

void FieldRegisterCard::follow(JobHandle<void> deed, std::function<void()> done, std::function<void()> again)
{
    m_error->clear();
    m_deed = std::move(deed);
    m_deed->then(this, [this, done = std::move(done), again = std::move(again)](const Done &result) {
        if (!result)
            return m_error->showFailed(m_services.words(result.error()), again);
        refresh();
        done();
    });
    m_deed->start();
}

} // namespace yiren

#include "pages/personaldata/personaldatasheet.h"

#include "customers/customerfieldstore.h"
#include "customers/customerkey.h"
#include "exporting/exportfile.h"
#include "formatting/format.h"
#include "frame/vaultdoor.h"
#include "pages/personaldata/personalcardview.h"
#include "pages/personaldata/personaldataexport.h"
#include "storage/storagethread.h"
#include "storage/transaction.h"
#include "theme/metrics.h"
#include "time/clock.h"
#include "widgets/buttons.h"
#include "widgets/errorbar.h"
#include "widgets/runningjobs.h"
#include "widgets/tablefiledialog.h"
#include "widgets/textlabel.h"

#include <QDir>
#include <QHBoxLayout>

#include <algorithm>

namespace yiren {

namespace {

constexpr int personalSheetWidth = 720;

qint64 nowOf(const PageServices &services)
{
    return services.clock.now().toMSecsSinceEpoch();
}

} // namespace

PersonalDataSheet::PersonalDataSheet(const PageServices &services, CustomerId customer, QWidget &window, std::vector<ErasureStep> others)
    : Sheet(window, personalSheetWidth), m_services(services), m_customer(customer), m_others(std::move(others)),
      m_title(new TextLabel(TextLook::CardTitle, this)), m_result(new TextLabel(TextLook::Body, this)), m_error(new ErrorBar(this)),
      m_view(new PersonalCardView(this)), m_question(new ErasureQuestion(this)), m_export(makeButton(ButtonLook::Plain, this)),
      m_erase(makeButton(ButtonLook::Danger, this)), m_close(makeButton(ButtonLook::Plain, this))
{
    layOut();
    connect(m_view, &PersonalCardView::held, this, &PersonalDataSheet::reveal);
    connect(m_view, &PersonalCardView::consentGiven, this, &PersonalDataSheet::noteConsent);
    connect(m_view, &PersonalCardView::consentWithdrawn, this, &PersonalDataSheet::withdraw);
    connect(m_view, &PersonalCardView::valueEntered, this, &PersonalDataSheet::putValue);
    connect(m_export, &QPushButton::clicked, this, &PersonalDataSheet::chooseFile);
    connect(m_erase, &QPushButton::clicked, this, &PersonalDataSheet::prepareErasing);
    connect(m_close, &QPushButton::clicked, this, &Sheet::dismiss);
    connect(m_question, &ErasureQuestion::confirmed, this, &PersonalDataSheet::erase);
    connect(m_question, &ErasureQuestion::declined, this, [this] { showCard(); });
    connect(this, &Sheet::dismissed, this, [this] {
        if (!m_erasing || m_erasing->isFinished()) // else it must still say whom it erased
            deleteLater();
    });
    read();
}

PersonalDataSheet::~PersonalDataSheet() = default;

void PersonalDataSheet::layOut()
{
    m_export->setText(tr("Copy for this person …"));
    m_export->setToolTip(tr("A file with everything above in clear, also what is masked"));
    m_erase->setText(tr("Erase this person …"));
    m_close->setText(tr("Close"));
    m_export->setEnabled(false);
    m_erase->setEnabled(false);
    m_result->setWrapping(true);
    m_result->hide();
    m_question->hide();
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_erase);
    foot->addStretch();
    foot->addWidget(m_export);
    foot->addWidget(m_close);
    body()->setContentsMargins(metrics::cardPaddingX, metrics::cardPaddingY, metrics::cardPaddingX, metrics::cardPaddingY);
    body()->setSpacing(10);
    body()->addWidget(m_title);
    body()->addWidget(m_error);
    body()->addWidget(m_view);
    body()->addWidget(m_question);
    body()->addWidget(m_result);
    body()->addLayout(foot);
}

Result<PersonalDataSheet::Shown> PersonalDataSheet::readShown(Database &database, AccountId account, CustomerId customer,
                                                              const CustomerKey *key)
{
    auto card = personalCard(database, account, customer, key);
    auto fields = CustomerFieldStore(database).fields(account);
    if (!card || !fields)
        return failure(card ? fields.error() : card.error());
    return Shown{std::move(*card), std::move(*fields)};
}

void PersonalDataSheet::read()
{
    m_reading = m_services.storage.read<Shown>([account = m_services.account.id, customer = m_customer](Database &database) {
        return readShown(database, account, customer, nullptr);
    });
    m_reading->then(this, [this](const Result<Shown> &shown) {
        if (!shown)
            return fail(shown.error(), [this] { read(); });
        m_shown = *shown;
        showCard();
        if (hasMasked() && m_services.vault.isUnlocked())
            readWithKeys();
    });
    m_reading->start();
}

// The last characters of masked values can be shown once the vault is open; it is not opened for them alone.
void PersonalDataSheet::readWithKeys()
{
    withKeys([this](const CustomerKeyPtr &key) {
        m_maskReading = m_services.storage.read<Shown>([account = m_services.account.id, customer = m_customer, key](Database &database) {
            return readShown(database, account, customer, key.get());
        });
        m_maskReading->then(this, [this](const Result<Shown> &shown) {
            if (!shown || !m_view->isVisible())
                return;
            m_shown = *shown;
            showCard();
        });
        m_maskReading->start();
    });
}

void PersonalDataSheet::showCard()
{
    const PersonalCard &card = m_shown.card;
    m_title->setText(card.name.isEmpty() ? tr("Personal data") : tr("Personal data of %1").arg(format::oneLine(card.name)));
    m_question->hide();
    m_view->show(card, m_shown.fields);
    m_view->setVisible(true);
    for (QPushButton *button : {m_erase, m_export, m_close})
        button->setVisible(true);
    m_export->setEnabled(true);
    m_erase->setEnabled(!card.erasedAt);
    m_erase->setToolTip(card.erasedAt ? tr("This person was erased.") : QString());
    m_close->setFocus(Qt::OtherFocusReason);
}

bool PersonalDataSheet::hasMasked() const
{
    return std::ranges::any_of(m_shown.card.section(PersonalClass::Fields).items, &PersonalItem::isMasked);
}

void PersonalDataSheet::withKeys(std::function<void(CustomerKeyPtr)> then)
{
    m_services.door.whenOpen(this, [this, then = std::move(then)] {
        m_keys = openCustomerKey(m_services.vault, m_services.account.id);
        m_keys->then(this, [this, then](const Result<CustomerKeyPtr> &key) {
            if (key)
                then(*key);
            else
                fail(key.error(), {});
        });
        m_keys->start();
    });
}

void PersonalDataSheet::reveal(CustomerId customer, qint64 field)
{
    withKeys([this, customer, field](const CustomerKeyPtr &key) {
        m_revealing = m_services.storage.write<QString>(
            [account = m_services.account.id, key, customer, field, now = nowOf(m_services)](Database &database) {
                return revealFieldValue(database, account, *key, customer, field, now);
            });
        m_revealing->then(this, [this, customer, field](const Result<QString> &text) {
            if (text)
                m_view->reveal(customer, field, *text);
            else
                fail(text.error(), {});
        });
        m_revealing->start();
    });
}

void PersonalDataSheet::chooseFile()
{
    askForTableFile(this, tr("Copy for this person"), tr("personal data") + u'-' + format::fullDay(BusinessDay::of(m_services.clock.now())),
                    [this](const QString &path) { exportTo(path); });
}

void PersonalDataSheet::exportTo(const QString &path)
{
    if (!hasMasked())
        return writeCopy(path, nullptr);
    withKeys([this, path](const CustomerKeyPtr &key) { writeCopy(path, key); });
}

void PersonalDataSheet::writeCopy(const QString &path, CustomerKeyPtr key)
{
    m_error->clear();
    m_copying = m_services.storage.write<PersonalCard>([account = m_services.account.id, customer = m_customer, key = std::move(key), path,
                                                        now = nowOf(m_services)](Database &database) -> Result<PersonalCard> {
        auto card = personalCopy(database, account, customer, key.get(), now);
        if (!card)
            return card;
        if (auto written = exportFile(personalCopyTable(*card), path); !written)
            return failure(written.error());
        return card;
    });
    m_copying->then(this, [this, path](const Result<PersonalCard> &card) {
        if (!card)
            return fail(card.error(), [this, path] { exportTo(path); });
        m_result->setText(tr("Written to %1. Give it to the person, then remove the file.").arg(QDir::toNativeSeparators(path)));
        m_result->show();
        emit exported(path);
    });
    m_copying->start();
}

void PersonalDataSheet::putValue(const CustomerField &field, const QString &text)
{
    const bool isTakenAway = text.trimmed().isEmpty(); // which needs no key; with it the person's other numbers stay found
    if (!field.isSensitive || (isTakenAway && !m_services.vault.isUnlocked()))
        return writeValue(field, text, nullptr);
    withKeys([this, field, text](const CustomerKeyPtr &key) { writeValue(field, text, key); });
}

void PersonalDataSheet::writeValue(const CustomerField &field, const QString &text, CustomerKeyPtr key)
{
    m_writing =
        m_services.storage.write<void>([customer = m_shown.card.customer, field, text, key = std::move(key), now = nowOf(m_services)](
                                           Database &database) { return putFieldValue(database, key.get(), customer, field, text, now); });
    m_writing->then(this, [this, field, text](const Done &done) {
        if (!done)
            return fail(done.error(), [this, field, text] { putValue(field, text); });
        emit changed();
        read();
    });
    m_writing->start();
}

void PersonalDataSheet::noteConsent(const QString &purpose, const QString &way)
{
    Consent consent;
    consent.customer = m_shown.card.customer;
    consent.purpose = purpose;
    consent.way = way;
    m_consenting = m_services.storage.write<Consent>([account = m_services.account.id, consent, now = nowOf(m_services)](
                                                         Database &database) { return recordConsent(database, account, consent, now); });
    m_consenting->then(this, [this, purpose, way](const Result<Consent> &noted) {
        if (!noted)
            return fail(noted.error(), [this, purpose, way] { noteConsent(purpose, way); });
        emit changed();
        read();
    });
    m_consenting->start();
}

void PersonalDataSheet::withdraw(qint64 id)
{
    m_consenting = m_services.storage.write<Consent>([account = m_services.account.id, id, now = nowOf(m_services)](Database &database) {
        return withdrawConsent(database, account, id, now);
    });
    m_consenting->then(this, [this, id](const Result<Consent> &withdrawn) {
        if (!withdrawn)
            return fail(withdrawn.error(), [this, id] { withdraw(id); });
        emit changed();
        read();
    });
    m_consenting->start();
}

void PersonalDataSheet::prepareErasing()
{
    m_error->clear();
    const BusinessDay today = BusinessDay::of(m_services.clock.now());
    m_planning = m_services.storage.read<ErasurePlan>([account = m_services.account.id, customer = m_customer, folder = m_services.folder,
                                                       today](Database &database) -> Result<ErasurePlan> {
        const auto counts = previewErasure(database, account, customer);
        return counts ? Result<ErasurePlan>(ErasurePlan{*counts, olderCopies(folder, today)}) : failure(counts.error());
    });
    m_planning->then(this, [this](const Result<ErasurePlan> &plan) {
        if (!plan)
            return fail(plan.error(), [this] { prepareErasing(); });
        m_view->hide();
        m_result->hide();
        for (QPushButton *button : {m_erase, m_export, m_close})
            button->hide();
        m_question->show();
        m_question->ask(m_shown.card.name, *plan);
    });
    m_planning->start();
}

void PersonalDataSheet::erase()
{
    m_question->setBusy(true);
    m_erasing = m_services.storage.write<ErasureReport>(
        [account = m_services.account.id, customer = m_customer, now = nowOf(m_services), others = m_others](Database &database) {
            return eraseAndScan(database, account, customer, now, others);
        });
    m_services.jobs.watch(
        *m_erasing, [] { return tr("Erasing a person"); }, RunningJobs::Ends::ByItself);
    m_erasing->then(this, [this](const Result<ErasureReport> &report) {
        m_question->setBusy(false);
        if (report)
            showErased(*report);
        else
            fail(report.error(), [this] { erase(); });
        if (isHidden())
            deleteLater();
    });
    m_erasing->start();
}

void PersonalDataSheet::showErased(const ErasureReport &report)
{
    m_shown = {};
    m_title->setText(tr("The person is erased"));
    m_question->hide();
    if (!report.scan) {
        m_result->setText(tr("Clearing the data file could not end now; the next start ends it."));
    } else if (!report.scan->isClean()) {
        m_result->setText(tr("%1 places of the data file still hold an id or a note of this person, in rows about others: look there.")
                              .arg(format::count(report.scan->traces)));
    } else {
        m_result->setText(tr("Every byte of the data file and its log was looked at (%1 KB): nothing of this person is left.")
                              .arg(format::count(report.scan->bytes / 1024)));
    }
    if (report.scan && report.scan->namesakes > 0)
        m_result->setText(m_result->text() + u' '
                          + tr("The same name or words also stand at %1 places that are about others or about money.")
                                .arg(format::count(report.scan->namesakes)));
    m_result->show();
    m_close->show();
    m_close->setFocus(Qt::OtherFocusReason);
    emit erased(m_customer);
}

void PersonalDataSheet::fail(const Error &error, std::function<void()> again)
{
    if (error.kind == ErrorKind::Cancelled)
        return;
    if (again)
        m_error->showFailed(m_services.words(error), std::move(again));
    else
        m_error->show(m_services.words(error));
}

PersonalDataSheet *openPersonalData(const PageServices &services, CustomerId customer, QWidget &window, std::vector<ErasureStep> others)
{
    auto *sheet = new PersonalDataSheet(services, customer, window, std::move(others));
    sheet->open();
    return sheet;
}

} // namespace yiren

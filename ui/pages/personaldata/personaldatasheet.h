#pragma once

#include "customers/consent.h"
#include "customers/erasure.h"
#include "customers/personaldata.h"
#include "frame/pageservices.h"
#include "pages/personaldata/erasurequestion.h"
#include "widgets/sheet.h"

class QPushButton;

namespace yiren {

class ErrorBar;
class PersonalCardView;
class TextLabel;

// 个人信息: everything that is known of one person, consents, a copy for the person, and erasing.
class PersonalDataSheet : public Sheet
{
    Q_OBJECT

public:
    // `others`: what else is to be done about an erased person's rows (ErasureStep).
    PersonalDataSheet(const PageServices &services, CustomerId customer, QWidget &window, std::vector<ErasureStep> others = {});
    ~PersonalDataSheet() override;

    void exportTo(const QString &path); // .csv or .xlsx, with all values in clear; asks for the vault where one is sealed

signals:
    void changed();                   // a value or a consent
    void erased(CustomerId customer); // the page must let go of the person
    void exported(const QString &path);

private:
    void layOut();
    void read();
    void readWithKeys();
    void showCard();
    void withKeys(std::function<void(CustomerKeyPtr)> then); // opens the vault where it must
    void reveal(CustomerId customer, qint64 field);
    void writeCopy(const QString &path, CustomerKeyPtr key);
    void chooseFile();
    void putValue(const CustomerField &field, const QString &text);
    void writeValue(const CustomerField &field, const QString &text, CustomerKeyPtr key);
    void noteConsent(const QString &purpose, const QString &way);
    void withdraw(qint64 consent);
    void prepareErasing();
    void erase();
    void showErased(const ErasureReport &report);
    void fail(const Error &error, std::function<void()> again);
    bool hasMasked() const;

    const PageServices m_services;
    CustomerId m_customer;
    std::vector<ErasureStep> m_others;
    struct Shown {
        PersonalCard card;
        std::vector<CustomerField> fields; // of the account
    };
    static Result<Shown> readShown(Database &database, AccountId account, CustomerId customer, const CustomerKey *key);

    Shown m_shown;
    TextLabel *m_title, *m_result;
    ErrorBar *m_error;
    PersonalCardView *m_view;
    ErasureQuestion *m_question;
    QPushButton *m_export, *m_erase, *m_close;
    JobHandle<Shown> m_reading, m_maskReading;
    JobHandle<PersonalCard> m_copying;
    JobHandle<void> m_writing;
    JobHandle<CustomerKeyPtr> m_keys;
    JobHandle<QString> m_revealing;
    JobHandle<Consent> m_consenting;
    JobHandle<ErasurePlan> m_planning;
    JobHandle<ErasureReport> m_erasing;
};

// Opens the sheet over the window; it deletes itself when it is dismissed.
PersonalDataSheet *openPersonalData(const PageServices &services, CustomerId customer, QWidget &window,
                                    std::vector<ErasureStep> others = {});

} // namespace yiren

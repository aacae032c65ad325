#pragma once

#include "customers/fieldretention.h"
#include "frame/pageservices.h"
#include "widgets/card.h"

class QCheckBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace yiren {

class ErrorBar;

// 字段与保留期限: the founder's own fields with what they are kept for and how long, and the values that are due for deletion this month.
class FieldRegisterCard : public Card
{
    Q_OBJECT

public:
    explicit FieldRegisterCard(const PageServices &services, QWidget *parent = nullptr);
    ~FieldRegisterCard() override;

    void retranslate();
    void refresh();

signals:
    void noticed(const QString &sentence, std::function<void()> undo);

private:
    struct Shown {
        std::vector<CustomerField> fields;
        std::vector<KeptValue> due;
    };
    void layOut();
    void showRows();
    void addRow(const CustomerField &field);
    void showDue();
    void edit(const CustomerField &field);
    void stopEditing();
    void updateSave();
    void save();
    void remove(const CustomerField &field);
    void bringBack(const CustomerField &field);
    void change(const CustomerField &field); // with the way back
    void changeBack(const CustomerField &before);
    JobHandle<void> writing(const CustomerField &field, const std::shared_ptr<CustomerField> &before);
    void deleteDue();
    // Runs a deed on the lane that writes and reads again.
    void follow(JobHandle<void> deed, std::function<void()> done, std::function<void()> again);

    const PageServices m_services;
    Shown m_shown;
    CustomerField m_edited; // id 0: a new one
    QWidget *m_rows = nullptr;
    TextLabel *m_due;
    QLineEdit *m_name, *m_purpose;
    QSpinBox *m_months;
    QCheckBox *m_sensitive;
    QPushButton *m_save, *m_cancel, *m_deleteDue;
    ErrorBar *m_error;
    JobHandle<Shown> m_reading;
    JobHandle<void> m_deed;
};

} // namespace yiren

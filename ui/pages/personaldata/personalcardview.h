#pragma once

#include "customers/personaldata.h"

#include <QScrollArea>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace yiren {

class TextLabel;

// Everything that is known of a person, class by class, with what it is kept for. A masked value is shown while its button is held.
class PersonalCardView : public QScrollArea
{
    Q_OBJECT

public:
    explicit PersonalCardView(QWidget *parent = nullptr);

    // `fields`: those of the account, for entering a value.
    void show(const PersonalCard &card, const std::vector<CustomerField> &fields);
    // A held value in clear, as long as its button is still down; its name for screen readers stays masked.
    void reveal(CustomerId customer, qint64 field, const QString &text);

signals:
    void held(CustomerId customer, qint64 field);
    void consentGiven(const QString &purpose, const QString &way);
    void consentWithdrawn(qint64 consent);
    void valueEntered(const CustomerField &field, const QString &text); // an empty text takes the value away

private:
    struct MaskedRow {
        CustomerId customer{};
        qint64 field = 0;
        QString masked;
        TextLabel *value;
        QPushButton *button;
    };
    void addSection(const PersonalSection &section);
    void addItem(PersonalClass kind, const PersonalItem &item);
    void addHold(QHBoxLayout &row, const PersonalItem &item, TextLabel &value);
    void addWithdraw(QHBoxLayout &row, const PersonalItem &item);
    void addConsentLine();
    void addValueLine(const PersonalCard &card, const std::vector<CustomerField> &fields);

    QVBoxLayout *m_rows = nullptr; // of the content that is shown now
    std::vector<MaskedRow> m_masked;
};

} // namespace yiren

#include "vault/vaultpolicy.h"

#include <QTest>

#include <map>
#include <tuple>

using namespace yiren;

class TestVaultPolicy : public QObject
{
    Q_OBJECT

private slots:
    void hasOneStepForEverySituation();
    void neverMakesAKeyWhereAMarkerStands();
    void alwaysComesToAnEnd();
};

namespace {

using Marker = VaultSituation::Marker;
using Answer = VaultSituation::KeychainAnswer;
using Trial = VaultSituation::Trial;
using Given = VaultSituation::Passphrase;

constexpr Answer answers[] = {Answer::NotAsked, Answer::Key, Answer::WrongKey, Answer::NoEntry, Answer::Failed};
constexpr Trial trials[] = {Trial::NotTried, Trial::Kept, Trial::Failed};
constexpr Given passphrases[] = {Given::NotAsked, Given::Given, Given::NotGiven};

// The table of PLATFORM 1.2's fallback order and of trap T2, written out by hand. Passphrase columns: not asked, given, not given.
std::map<std::tuple<Answer, Trial>, std::array<VaultStep, 3>> newVault()
{
    const std::array<VaultStep, 3> ask{VaultStep::AskKeychain, VaultStep::AskKeychain, VaultStep::AskKeychain};
    const std::array<VaultStep, 3> adopt{VaultStep::AdoptKey, VaultStep::AdoptKey, VaultStep::AdoptKey};
    const std::array<VaultStep, 3> tryIt{VaultStep::TryKeychain, VaultStep::TryKeychain, VaultStep::TryKeychain};
    const std::array<VaultStep, 3> create{VaultStep::CreateKey, VaultStep::CreateKey, VaultStep::CreateKey};
    const std::array<VaultStep, 3> passphrase{VaultStep::AskPassphrase, VaultStep::CreateByPassphrase, VaultStep::RefusePassphrase};
    return {
        {{Answer::NotAsked, Trial::NotTried}, ask},
        {{Answer::NotAsked, Trial::Kept}, ask},
        {{Answer::NotAsked, Trial::Failed}, ask},
        {{Answer::Key, Trial::NotTried}, adopt},
        {{Answer::Key, Trial::Kept}, adopt},
        {{Answer::Key, Trial::Failed}, adopt},
        {{Answer::WrongKey, Trial::NotTried}, passphrase},
        {{Answer::WrongKey, Trial::Kept}, passphrase},
        {{Answer::WrongKey, Trial::Failed}, passphrase},
        {{Answer::NoEntry, Trial::NotTried}, tryIt},
        {{Answer::NoEntry, Trial::Kept}, create},
        {{Answer::NoEntry, Trial::Failed}, passphrase},
        {{Answer::Failed, Trial::NotTried}, passphrase},
        {{Answer::Failed, Trial::Kept}, passphrase},
        {{Answer::Failed, Trial::Failed}, passphrase},
    };
}

const std::map<Answer, VaultStep> &keychainVault()
{
    static const std::map<Answer, VaultStep> steps{{Answer::NotAsked, VaultStep::AskKeychain},
                                                   {Answer::Key, VaultStep::UseKey},
                                                   {Answer::WrongKey, VaultStep::RefuseWrongKey},
                                                   {Answer::NoEntry, VaultStep::RefuseLockedOrLost},
                                                   {Answer::Failed, VaultStep::RefuseKeychain}};
    return steps;
}

} // namespace

void TestVaultPolicy::hasOneStepForEverySituation()
{
    constexpr std::array<VaultStep, 3> passphraseVault{VaultStep::AskPassphrase, VaultStep::OpenByPassphrase, VaultStep::RefusePassphrase};
    const auto table = newVault();
    int seen = 0;
    for (const Answer answer : answers) {
        for (const Trial trial : trials) {
            for (size_t i = 0; i < 3; ++i) {
                QCOMPARE(nextStep({Marker::None, answer, trial, passphrases[i]}), table.at({answer, trial})[i]);
                QCOMPARE(nextStep({Marker::Keychain, answer, trial, passphrases[i]}), keychainVault().at(answer));
                QCOMPARE(nextStep({Marker::Passphrase, answer, trial, passphrases[i]}), passphraseVault[i]);
                seen += 3;
            }
        }
    }
    QCOMPARE(seen, 3 * 5 * 3 * 3);
}

void TestVaultPolicy::neverMakesAKeyWhereAMarkerStands()
{
    for (const Marker marker : {Marker::Keychain, Marker::Passphrase}) {
        for (const Answer answer : answers) {
            for (const Trial trial : trials) {
                for (const Given passphrase : passphrases) {
                    const VaultStep step = nextStep({marker, answer, trial, passphrase});
                    QVERIFY(step != VaultStep::CreateKey && step != VaultStep::AdoptKey && step != VaultStep::CreateByPassphrase);
                    QVERIFY(step != VaultStep::TryKeychain);
                }
            }
        }
    }
}

void TestVaultPolicy::alwaysComesToAnEnd()
{
    // Whatever is answered, at most three questions are asked: a step that asks makes the thing known.
    for (const Marker marker : {Marker::None, Marker::Keychain, Marker::Passphrase}) {
        for (int answer = 1; answer < 5; ++answer) {
            for (int trial = 1; trial < 3; ++trial) {
                for (int passphrase = 1; passphrase < 3; ++passphrase) {
                    VaultSituation situation{marker};
                    int questions = 0;
                    for (bool asks = true; asks; ++questions) {
                        const VaultStep step = nextStep(situation);
                        asks = true;
                        if (step == VaultStep::AskKeychain)
                            situation.keychain = answers[answer];
                        else if (step == VaultStep::TryKeychain)
                            situation.trial = trials[trial];
                        else if (step == VaultStep::AskPassphrase)
                            situation.passphrase = passphrases[passphrase];
                        else
                            asks = false;
                        QVERIFY(questions <= 3);
                    }
                }
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestVaultPolicy)
#include "tst_vaultpolicy.moc"

using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;

namespace PlanPlatform.Application.Tests.Access;

/// <summary>From beginning the second factor to turning it off, and what it guards meanwhile.</summary>
internal sealed class SecondFactorTests
{
    private Fixture _fixture = null!;
    private Caller _caller = null!;
    private string _email = "";
    private string _key = "";
    private RecoveryCodes _codes = null!;

    [SetUp]
    public async Task EnableAsync()
    {
        _fixture = await Fixture.StartAsync();
        (_email, _caller) = await _fixture.NewPersonAsync();
        var key = (await _fixture.SendAsync(new BeginSecondFactorCommand(AccountWork.Password), _caller)).Value;
        _key = key.Key;
        _codes = (await _fixture.SendAsync(new EnableSecondFactorCommand(key.Ticket, CodeOf(-1)), _caller)).Value;
    }

    [TearDown]
    public async Task StopAsync() => await _fixture.DisposeAsync();

    [Test]
    public async Task TheCodeThatTurnedItOn_IsUsedUp() =>
        Assert.That((await CompleteAsync(CodeOf(-1))).Error, Is.EqualTo(AccountErrors.WrongCode));

    [Test]
    public async Task ACode_WorksOnce_AlsoWhenSentTwiceAtOnce()
    {
        // One code: the next step may begin between the two.
        var code = CodeOf(0);
        var outcomes = await Task.WhenAll(CompleteAsync(code), CompleteAsync(code));

        Assert.That(outcomes.Count(outcome => outcome.IsSuccess), Is.EqualTo(1));
    }

    [Test]
    public async Task ARecoveryCode_WorksOnce_AlsoWhenSentTwiceAtOnce()
    {
        var outcomes = await Task.WhenAll(CompleteAsync(_codes.Codes[0]), CompleteAsync(_codes.Codes[0]));

        Assert.That(outcomes.Count(outcome => outcome.IsSuccess), Is.EqualTo(1));
    }

    [TestCase("")]
    [TestCase(";")]
    [TestCase("12345")]
    [TestCase("0123456789")]
    public async Task OtherText_IsWrong(string code) => Assert.That((await CompleteAsync(code)).Error, Is.EqualTo(AccountErrors.WrongCode));

    [Test]
    public async Task AnOldCode_IsWrong()
    {
        var code = CodeOf(0);
        _fixture.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.That((await CompleteAsync(code)).Error, Is.EqualTo(AccountErrors.WrongCode));
    }

    [Test]
    public async Task TheRightPassword_DoesNotForgetWrongCodes()
    {
        for (var attempt = 0; attempt < 5; attempt++)
            Assert.That((await CompleteAsync("000000")).Error, Is.EqualTo(AccountErrors.WrongCode));

        Assert.That((await _fixture.SendAsync(new SignInCommand(_email, AccountWork.Password))).Error, Is.EqualTo(AccountErrors.Locked));
    }

    [Test]
    public async Task AfterTheStampChanged_TheFirstStepIsWorthNothing()
    {
        var step = (await _fixture.SendAsync(new SignInCommand(_email, AccountWork.Password))).Value;
        await _fixture.SendAsync(new DisableSecondFactorCommand(AccountWork.Password), _caller);

        Assert.That((await _fixture.SendAsync(new CompleteSecondFactorCommand(step.Person, CodeOf(0)))).Error, Is.EqualTo(AccountErrors.NoSession));
    }

    [Test]
    public async Task TurnedOff_AndOnAgain_HasANewKey()
    {
        Assert.That((await _fixture.SendAsync(new BeginSecondFactorCommand(AccountWork.Password), _caller)).Error, Is.EqualTo(AccountErrors.SecondFactorUnchanged), "it is on");

        await _fixture.SendAsync(new DisableSecondFactorCommand(AccountWork.Password), _caller);

        Assert.That((await _fixture.SendAsync(new SignInCommand(_email, AccountWork.Password))).Value.NeedsSecondFactor, Is.False);
        Assert.That((await _fixture.SendAsync(new BeginSecondFactorCommand(AccountWork.Password), _caller)).Value.Key, Is.Not.EqualTo(_key));
    }

    [Test]
    public async Task NewCodes_ReplaceTheFormer()
    {
        var codes = (await _fixture.SendAsync(new NewRecoveryCodesCommand(AccountWork.Password), _caller)).Value;

        Assert.That(codes, Has.Count.EqualTo(10).And.Unique);
        Assert.That((await CompleteAsync(_codes.Codes[0])).IsSuccess, Is.False);
        Assert.That((await CompleteAsync(codes[0])).IsSuccess, Is.True);
    }

    [Test]
    public async Task TheKeysAddress_NamesThePersonAndUs()
    {
        var (email, caller) = await _fixture.NewPersonAsync();
        var key = (await _fixture.SendAsync(new BeginSecondFactorCommand(AccountWork.Password), caller)).Value;

        Assert.That(key.Uri, Is.EqualTo($"otpauth://totp/PlanPlatform:{Uri.EscapeDataString(email)}?secret={key.Key}&issuer=PlanPlatform"));
        Assert.That((await _fixture.SendAsync(new GetSecondFactorKeyQuery(key.Ticket), caller)).Value.Key, Is.EqualTo(key.Key));
        Assert.That((await _fixture.SendAsync(new GetSecondFactorKeyQuery(key.Ticket), _caller)).Error, Is.EqualTo(AccountErrors.SecondFactorUnchanged), "another's");
    }

    [Test]
    public async Task ABorrowedSession_TurnsNothingOn()
    {
        var (email, caller) = await _fixture.NewPersonAsync();

        var begun = await _fixture.SendAsync(new BeginSecondFactorCommand("a guess of the password"), caller);
        var enabled = await _fixture.SendAsync(new EnableSecondFactorCommand("no ticket", "123456"), caller);

        Assert.That(Failures.Of(begun), Is.EqualTo("Password malformed"));
        Assert.That(enabled.Error, Is.EqualTo(AccountErrors.SecondFactorUnchanged));
        Assert.That((await _fixture.SendAsync(new SignInCommand(email, AccountWork.Password))).Value.NeedsSecondFactor, Is.False);
    }

    private string CodeOf(int steps) => Totp.CodeOf(_key, Totp.StepOf(_fixture.Clock.GetUtcNow()) + steps);

    private async Task<Domain.Common.Result<SignedIn>> CompleteAsync(string code)
    {
        var step = (await _fixture.SendAsync(new SignInCommand(_email, AccountWork.Password))).Value;
        Assert.That(step.NeedsSecondFactor, Is.True);
        return await _fixture.SendAsync(new CompleteSecondFactorCommand(step.Person, code));
    }
}

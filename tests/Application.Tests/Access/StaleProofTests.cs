using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Infrastructure.Identity;

namespace PlanPlatform.Application.Tests.Access;

/// <summary>What somebody wants with a password that was right when they proved it, and that its owner has had replaced before it is done.</summary>
internal sealed class StaleProofTests
{
    private const string NewPassword = "another four words here";

    private readonly SlowHasher _hasher = new();
    private Fixture _fixture = null!;
    private Caller _caller = null!;
    private string _email = "";
    private string _ownersPassword = "";

    [SetUp]
    public async Task StartAsync()
    {
        _fixture = await Fixture.StartAsync(services => services.AddScoped<IPasswordHasher<Account>>(_ => _hasher));
        (_email, _caller) = await _fixture.NewPersonAsync();
    }

    [TearDown]
    public async Task StopAsync() => await _fixture.DisposeAsync();

    [Test]
    public async Task ChangesNoPassword()
    {
        ReplaceMeanwhile();

        var result = await _fixture.SendAsync(new ChangePasswordCommand(AccountWork.Password, NewPassword, Site: null), _caller);

        Assert.That(result.Error, Is.EqualTo(AccountErrors.NoSession));
        Assert.That((await _fixture.SendAsync(new SignInCommand(_email, NewPassword))).Error, Is.EqualTo(AccountErrors.WrongPassword));
        Assert.That((await _fixture.SendAsync(new SignInCommand(_email, _ownersPassword))).IsSuccess, Is.True);
    }

    [Test]
    public async Task TurnsNoSecondFactorOff_AndGetsNoCodes()
    {
        var key = (await _fixture.SendAsync(new BeginSecondFactorCommand(AccountWork.Password), _caller)).Value;
        await _fixture.SendAsync(new EnableSecondFactorCommand(key.Ticket, CodeOf(key)), _caller);

        ReplaceMeanwhile();
        var disabled = await _fixture.SendAsync(new DisableSecondFactorCommand(AccountWork.Password), _caller);
        var former = _ownersPassword;
        ReplaceMeanwhile();
        var codes = await _fixture.SendAsync(new NewRecoveryCodesCommand(former), _caller);

        Assert.That((disabled.Error, codes.Error), Is.EqualTo((AccountErrors.SecondFactorUnchanged, AccountErrors.SecondFactorUnchanged)));
        Assert.That((await _fixture.SendAsync(new SignInCommand(_email, _ownersPassword))).Value.NeedsSecondFactor, Is.True);
    }

    [Test]
    public async Task TurnsNoSecondFactorOn()
    {
        var key = (await _fixture.SendAsync(new BeginSecondFactorCommand(AccountWork.Password), _caller)).Value;
        await ReplaceAsync();

        var result = await _fixture.SendAsync(new EnableSecondFactorCommand(key.Ticket, CodeOf(key)), _caller);

        Assert.That(result.IsSuccess, Is.False);
        Assert.That((await _fixture.SendAsync(new SignInCommand(_email, _ownersPassword))).Value.NeedsSecondFactor, Is.False);
    }

    private string CodeOf(SecondFactorKey key) => Totp.CodeOf(key.Key, Totp.StepOf(_fixture.Clock.GetUtcNow()));

    private void ReplaceMeanwhile() => _hasher.Meanwhile = ReplaceAsync;

    private async Task ReplaceAsync() => _ownersPassword = (await _fixture.SendAsync(new ReplacePasswordCommand(_email))).Value.Password;

    // Once, between the reading of an account and whatever is done to it.
    private sealed class SlowHasher : PasswordHasher<Account>
    {
        public Func<Task>? Meanwhile { get; set; }

        public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            var (result, meanwhile) = (base.VerifyHashedPassword(user, hashedPassword, providedPassword), Meanwhile);
            Meanwhile = null;
            meanwhile?.Invoke().GetAwaiter().GetResult();
            return result;
        }
    }
}

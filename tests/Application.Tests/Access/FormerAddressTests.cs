using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Application.Compliance;
using PlanPlatform.Application.Tests.Storage;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Compliance;
using PlanPlatform.Domain.Storage;

namespace PlanPlatform.Application.Tests.Access;

/// <summary>An address that an application changed stays its person's, whoever else wants it, for as long as it is the way back.</summary>
internal sealed class FormerAddressTests
{
    private const string NewPassword = "another four words here";

    private string _former = "";
    private string _present = "";
    private Caller _caller = null!;

    private static Fixture Fixture => SharedFixture.Instance;

    [SetUp]
    public async Task ChangeAddressAsync()
    {
        (_former, _caller) = await Fixture.NewPersonAsync();
        var (person, token) = await Fixture.LinkAsync(_former, "/confirm-address");
        await Fixture.SendAsync(new ConfirmAddressCommand(person, token));
        _present = AccountWork.NewEmail();
        Assert.That((await ChangeAsync(_caller, _present)).IsSuccess, Is.True);
    }

    [Test]
    public async Task NobodyElseTakesIt_AndTheOwnerGetsTheAccountBackThroughIt()
    {
        var (_, other) = await Fixture.NewPersonAsync();
        var organisation = await Fixture.OriginatorAsync();
        var written = _former.ToUpperInvariant();

        Assert.That((await CreateAsync(written)).Error, Is.EqualTo(ComplianceErrors.EmailTaken));
        Assert.That((await ChangeAsync(other, written)).Error, Is.EqualTo(ComplianceErrors.EmailTaken));
        Assert.That((await Fixture.SendAsync(Originators.NewUser() with { Email = written }, organisation)).Error, Is.EqualTo(StorageErrors.EmailTaken));
        Assert.That(Failures.Of(await Fixture.SendAsync(new CreatePersonCommand("my-domain", "Eve", "Other", written, Roles.None, IsAdministrator: false))), Is.EqualTo("Email taken"));
        Assert.That((await Fixture.SendAsync(new RegisterPersonCommand("Eve", "Other", written, NewPassword, null, AccountWork.Site))).IsSuccess, Is.True, "the answer tells nothing");
        var mails = await Fixture.MailsAsync();
        Assert.That(mails.Where(mail => mail.Contains($"To: {_former}", StringComparison.Ordinal)), Has.Some.Contains("You have an account already"));

        await Fixture.SendAsync(new RequestPasswordResetCommand(_former, AccountWork.Site));
        var (person, token) = await Fixture.LinkAsync(_former, "/set-password");
        Assert.That((await Fixture.SendAsync(new SetPasswordCommand(person, token, NewPassword, AccountWork.Site))).IsSuccess, Is.True);

        Assert.That(person, Is.EqualTo(_caller.PersonId));
        Assert.That((await Fixture.SendAsync(new SignInCommand(_former, NewPassword))).Value.Person.PersonId, Is.EqualTo(person));
        Assert.That(await Fixture.ReadAsync(db => db.People.CountAsync(other => other.NormalizedEmail == written)), Is.EqualTo(1));
    }

    [Test]
    public async Task TheOwner_MayTakeItBack()
    {
        Assert.That((await ChangeAsync(_caller, _former)).Value.Email, Is.EqualTo(_former));

        Assert.That((await CreateAsync(_present)).IsSuccess, Is.True, "nobody proved that one");
    }

    [Test]
    public async Task OnceItIsForgotten_ItIsAnybodys()
    {
        var (person, token) = await Fixture.LinkAsync(_present, "/confirm-address");
        await Fixture.SendAsync(new ConfirmAddressCommand(person, token));
        await Fixture.SendAsync(new SignInCommand(_present, AccountWork.Password));

        Assert.That((await CreateAsync(_former)).IsSuccess, Is.True);
    }

    private static Task<Domain.Common.Result<UserView>> ChangeAsync(Caller caller, string email) =>
        Fixture.SendAsync(new UpdateUserCommand { Name = "Ada Lovelace", Email = email, Site = AccountWork.Site }, caller);

    private static async Task<Domain.Common.Result<int>> CreateAsync(string email)
    {
        var tenant = await Fixture.NewTenantAsync();
        return await Fixture.SendAsync(new CreateUserCommand { Name = "Eve Other", Email = email, Site = AccountWork.Site }, tenant.Caller);
    }
}

using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Tests.Access;

internal sealed class GenerateClientAuthTokenTests
{
    private static readonly ClientUser John = NamedPerson.User(email: "john.doe@example.com");

    [Test]
    public async Task WhenAllIsWell_IssuesABenefitsTokenThatNamesThePerson()
    {
        var token = (await SendAsync(NamedPerson.Command(John))).Value;

        var hash = token.AccessToken.ToHash();
        var stored = await SharedFixture.Instance.ReadAsync(db => db.AccessTokens.Include(other => other.Person).SingleAsync(other => other.Hash == hash));
        Assert.That((stored.Scope, stored.Fingerprint, stored.ExpiresAt - stored.CreatedAt), Is.EqualTo(("benefits", "device", TimeSpan.FromHours(2))));
        Assert.That((stored.Person!.Email, stored.Person.Kind), Is.EqualTo(("john.doe@example.com", PersonKind.Recorded)));
    }

    [Test]
    public async Task WhenGroupNameIsLeftOut_TakesTheOnlyOrganisation()
    {
        var result = await SendAsync(NamedPerson.Command(John with { GroupName = default }));

        var caller = await SharedFixture.Instance.SendAsync(new AuthenticateBearerQuery(result.Value.AccessToken.Reveal()));
        Assert.That(caller.Value.OrganisationDomain, Is.EqualTo("my-domain"));
    }

    [TestCase("unknown")]
    [TestCase("other-domain")]
    public async Task WhenTheOrganisationHasNotAdmittedTheApplication_ReturnsWrongOrganisation(string domain) =>
        Assert.That((await SendAsync(NamedPerson.Command(John with { GroupName = domain }))).Error, Is.EqualTo(AccessErrors.WrongOrganisation));

    [TestCase("MY-DOMAIN", true)]
    [TestCase("other-domain", false)]
    public async Task WhenTheDomainHeaderIsSent_ItMustBeTheOrganisations(string domain, bool expected) =>
        Assert.That((await SendAsync(NamedPerson.Command(John) with { Domain = domain })).IsSuccess, Is.EqualTo(expected));

    [TestCase("demo-client", "wrong")]
    [TestCase("unknown", "demo-secret")]
    [TestCase("demo-spa", "demo-secret")]
    public async Task WhenTheCredentialsAreWrong_ReturnsInvalidClient(string id, string secret)
    {
        var result = await SendAsync(NamedPerson.Command(John) with { ClientId = id, ClientSecret = secret });

        Assert.That(result.Error, Is.EqualTo(AccessErrors.InvalidClient));
    }

    [Test]
    public async Task WhenNothingIsSent_NamesEveryMissingField() =>
        Assert.That(Failures.Of(await SendAsync(new GenerateClientAuthTokenCommand())), Is.EqualTo("ClientId missing, ClientSecret missing, Fingerprint missing, User missing"));

    [Test]
    public async Task WhenTheUserIsEmpty_NamesItsMissingFields() =>
        Assert.That(
            Failures.Of(await SendAsync(NamedPerson.Command(new ClientUser()))),
            Is.EqualTo("User.DateOfBirth missing, User.FirstName missing, User.LastName missing"));

    [TestCase("2024-02-30")]
    [TestCase("01/02/1990")]
    [TestCase("1990-1-2")]
    public async Task WhenTheBirthdayIsNoDate_IsMalformed(string born) =>
        Assert.That(Failures.Of(await SendAsync(NamedPerson.Command(NamedPerson.User(born: born)))), Is.EqualTo("User.DateOfBirth malformed"));

    [Test]
    public async Task WhenTooLongOrMalformed_NamesTheField()
    {
        var user = NamedPerson.User(eid: new string('e', 129), uid: new string('u', 129), email: "john") with { Phone = new string('1', 51) };

        Assert.That(
            Failures.Of(await SendAsync(NamedPerson.Command(user) with { Fingerprint = new string('f', 1001) })),
            Is.EqualTo("Fingerprint too_long, User.Eid too_long, User.Email malformed, User.Phone too_long, User.Uid too_long"));
    }

    private static Task<Result<IssuedToken>> SendAsync(GenerateClientAuthTokenCommand command) => SharedFixture.Instance.SendAsync(command);
}

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

    // An application that was let out of its own organisation is not let in by being its.
    [TestCase(0, null)]
    [TestCase(1, "my-branch")]
    [TestCase(2, null)]
    public async Task WhenGroupNameIsLeftOut_OnlyAnAdmissionCounts(int admissions, string? domain)
    {
        var clientId = $"client-{Guid.NewGuid():N}";
        await using var fixture = await Fixture.StartAsync();
        await fixture.WriteAsync(db => db.Applications.Add(ClientApplication.Confidential(
            clientId, "Application", db.Organisations.AsTracking().Single(other => other.Domain == "my-domain"), DateTime.UtcNow).WithSecret("s", DateTime.UtcNow)));
        await fixture.WriteAsync(db =>
        {
            var own = db.Admissions.AsTracking().Single(other => db.Applications.Any(known => known.Id == other.ApplicationId && known.ClientId == clientId));
            db.Admissions.Remove(own);
            var others = db.Organisations.Where(other => other.Domain != "my-domain").OrderBy(other => other.Domain).Take(admissions).ToList();
            foreach (var organisation in others)
            {
                var admission = (Admission)Activator.CreateInstance(typeof(Admission), nonPublic: true)!;
                var entry = ((DbContext)db).Add(admission);
                entry.Property(added => added.ApplicationId).CurrentValue = own.ApplicationId;
                entry.Property(added => added.OrganisationId).CurrentValue = organisation.Id;
            }
        });

        var result = await fixture.SendAsync(NamedPerson.Command(John with { GroupName = default }) with { ClientId = clientId, ClientSecret = "s" });

        if (domain is null)
            Assert.That(Failures.Of(result), Is.EqualTo("User.GroupName missing"));
        else
            Assert.That((await fixture.SendAsync(new AuthenticateBearerQuery(result.Value.AccessToken.Reveal()))).Value.OrganisationDomain, Is.EqualTo(domain));
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

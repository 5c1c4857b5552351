using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Domain.Access;

namespace PlanPlatform.Application.Tests.Access;

internal sealed class RegisterPersonTests
{
    private static Fixture Fixture => SharedFixture.Instance;

    [TestCase(null, "Ada Lovelace", "ada-lovelace-")]
    [TestCase(" Müller & Söhne ", "Müller & Söhne", "muller-sohne-")]
    [TestCase("株式会社", "株式会社", "organisation-")]
    public async Task MakesAnOrganisationOfTheirOwn(string? name, string expected, string domain)
    {
        var email = AccountWork.NewEmail();

        Assert.That((await Fixture.SendAsync(new RegisterPersonCommand("Ada", "Lovelace", email, AccountWork.Password, name, AccountWork.Site))).IsSuccess, Is.True);

        var person = await Fixture.ReadAsync(db => db.People.Include(other => other.Organisation).SingleAsync(other => other.Email == email));
        Assert.Multiple(() =>
        {
            Assert.That(person.Organisation!.Name, Is.EqualTo(expected));
            Assert.That(person.Organisation.Domain, Does.Match($"^{domain}[a-z0-9]{{6}}$"));
            Assert.That(person.IsOrganisationAdmin, Is.True);
            Assert.That(person.Roles, Is.EqualTo(Roles.SystemAdmin | Roles.Originator));
        });
    }

    [Test]
    public async Task WhenTheAddressIsTaken_NothingChanges()
    {
        var (email, caller) = await Fixture.NewPersonAsync();
        var before = await Fixture.ReadAsync(db => db.Organisations.CountAsync());

        var result = await Fixture.SendAsync(new RegisterPersonCommand("Eve", "Other", email.ToUpperInvariant(), "another password of mine", null, AccountWork.Site));

        Assert.That(result.IsSuccess, Is.True);
        Assert.That(await Fixture.ReadAsync(db => db.Organisations.CountAsync()), Is.EqualTo(before));
        Assert.That((await Fixture.SendAsync(new GetAccountQuery(), caller)).Value.FirstName, Is.EqualTo("Ada"));
        Assert.That(await Fixture.MailsAsync(), Has.Some.Contains("You have an account already"));
    }

    [TestCase("", "Lovelace", "a@example.com", "four words that fit", "FirstName missing")]
    [TestCase("Ada", "Lovelace", "a@@example", "four words that fit", "Email malformed")]
    [TestCase("Ada", "Lovelace", "longer.than.ten@example.com", "LONGER.than.ten@example.com", "Password malformed")]
    [TestCase("Ada", "Lovelace", "a@example.com", "123456789", "Password malformed")]
    [TestCase("Ada", "Lovelace", "a@example.com", "PassWord123", "Password malformed")]
    [TestCase("Ada", "Lovelace", "a@example.com", "", "Password missing")]
    public async Task WhatIsWrong_IsNamed(string first, string last, string email, string password, string expected)
    {
        var result = await Fixture.SendAsync(new RegisterPersonCommand(first, last, email, password, null, AccountWork.Site));

        Assert.That(Failures.Of(result), Is.EqualTo(expected));
    }

    [Test]
    public async Task WhenTheServersAddressIsUnknown_NoMailWithALinkIsSent()
    {
        var email = AccountWork.NewEmail();

        Assert.That((await Fixture.SendAsync(new RegisterPersonCommand("Ada", "Lovelace", email, AccountWork.Password, null, Site: null))).IsSuccess, Is.True);

        Assert.That(await Fixture.MailsAsync(), Has.None.Contains(email));
    }
}

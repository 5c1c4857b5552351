using PlanPlatform.Application.Access;
using PlanPlatform.Application.Storage;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Tests.Access;

internal sealed class RegisterApplicationTests
{
    private static Fixture Fixture => SharedFixture.Instance;

    [Test]
    public async Task WhenConfidential_ItHasASecretThatWorks()
    {
        var registered = await Fixture.RegisterAsync(await Fixture.MemberAsync());

        var token = await Fixture.SendAsync(new IssueClientCredentialsTokenCommand(registered.Credentials(), null, null));
        Assert.That(registered.ClientId, Does.Match("^[a-z0-9]{24}$"));
        Assert.That(registered.Secret!.Reveal(), Does.Match("^[A-Za-z0-9]{48}$"));
        Assert.That(token.Value.Scope, Is.EqualTo("benefits storage"));
    }

    [Test]
    public async Task WhenPublic_ItHasNone() =>
        Assert.That((await Fixture.RegisterAsync(await Fixture.MemberAsync(), Members.Fields(isConfidential: false))).Secret, Is.Null);

    [Test]
    public async Task WhenTheOwnerIsAPlainMember_ItCannotActAlone()
    {
        var member = await Fixture.MemberAsync(Members.User);
        var registered = await Fixture.RegisterAsync(member);

        var alone = await Fixture.SendAsync(new IssueClientCredentialsTokenCommand(registered.Credentials(), null, null));

        Assert.That(alone.Error, Is.EqualTo(AccessErrors.UnauthorizedClient));
        Assert.That(await Fixture.WorksAsync(await Fixture.ConnectAsync(member, registered)), Is.True);
    }

    [Test]
    public async Task WhenTheOwnerIsNoAdministratorAnyMore_ItCannotActAlone()
    {
        var (administrator, member) = (await Fixture.MemberAsync(), await Fixture.MemberAsync(Members.User));
        ChangeOrganisationUserCommand Mark(bool isMarked) => new() { Id = member.PersonId!.Value, IsOrganisationAdmin = isMarked };
        await Fixture.SendAsync(Mark(true), administrator);
        var registered = await Fixture.RegisterAsync(member);
        var issued = await Fixture.SendAsync(new IssueClientCredentialsTokenCommand(registered.Credentials(), null, null));
        Assert.That(await Fixture.WorksAsync(issued.Value), Is.True);

        await Fixture.SendAsync(Mark(false), administrator);

        var alone = await Fixture.SendAsync(new IssueClientCredentialsTokenCommand(registered.Credentials(), null, null));
        Assert.That(alone.Error, Is.EqualTo(AccessErrors.UnauthorizedClient));
        Assert.That(await Fixture.WorksAsync(issued.Value), Is.False);
        Assert.That(await Fixture.WorksAsync(await Fixture.ConnectAsync(member, registered)), Is.True);
    }

    [Test]
    public async Task WhatIsWrong_IsNamedAllAtOnce()
    {
        var fields = new ApplicationFields { RedirectUris = ["https://x/#y"], Origins = ["https://x/"], Scopes = ["everything"] };

        var result = await Fixture.SendAsync(new RegisterApplicationCommand(fields), await Fixture.MemberAsync());

        Assert.That(
            result.Error!.Fields.Select(problem => $"{problem.Field} {problem.Problem}"),
            Is.EquivalentTo(new[] { "Name missing", "RedirectUris malformed", "Origins malformed", "Scopes malformed" }));
    }

    [TestCase(200, true)]
    [TestCase(201, false)]
    public async Task Name_HasAtMost200CodePoints(int length, bool isTaken)
    {
        var name = string.Concat(Enumerable.Repeat("𝄞", length));

        var result = await Fixture.SendAsync(new RegisterApplicationCommand(Members.Fields(name)), await Fixture.MemberAsync());

        Assert.That(result.IsSuccess, Is.EqualTo(isTaken));
    }

    [TestCase('\0')]
    [TestCase('\ud800')]
    public async Task Name_IsText(char character)
    {
        var result = await Fixture.SendAsync(new RegisterApplicationCommand(Members.Fields($"a{character}")), await Fixture.MemberAsync());

        Assert.That(result.Error!.Fields.Single().Problem, Is.EqualTo(Problems.Malformed));
    }

    [Test]
    public async Task APublicOne_NeedsARedirectUri()
    {
        var fields = Members.Fields(isConfidential: false) with { RedirectUris = [] };

        var result = await Fixture.SendAsync(new RegisterApplicationCommand(fields), await Fixture.MemberAsync());

        Assert.That(result.Error!.Fields.Single().Problem, Is.EqualTo(Problems.Missing));
    }
}

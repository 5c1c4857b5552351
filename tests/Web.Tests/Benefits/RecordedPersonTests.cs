namespace PlanPlatform.Web.Tests.Benefits;

/// <summary>Whom a token names: created on first sight, then matched by eid, uid and e-mail within the organisation.</summary>
internal sealed class RecordedPersonTests
{
    private static Server Server => SharedServer.Instance;

    [Test]
    public async Task WhenSeenAgain_IsTheSamePersonWithTheNewNames()
    {
        var email = SharedServer.NewId("a") + "@example.com";
        var first = await PersonAsync(("email", email));

        var second = await PersonAsync(("email", email.ToUpperInvariant()), ("last_name", "Smith"));

        Assert.That(second, Is.EqualTo(first));
        Assert.That(Server.Scalar("SELECT LastName FROM People WHERE Id = @id", ("@id", first)), Is.EqualTo("Smith"));
    }

    [Test]
    public async Task WhenTheEmailIsAnothers_TheEidWinsThenTheUid()
    {
        var (eid, uid) = (SharedServer.NewId("e"), SharedServer.NewId("u"));
        var (eidsEmail, uidsEmail) = (SharedServer.NewId("a") + "@example.com", SharedServer.NewId("a") + "@example.com");
        var byEid = await PersonAsync(("eid", eid), ("email", eidsEmail));
        var byUid = await PersonAsync(("uid", uid), ("email", uidsEmail));

        var eidAndUid = await PersonAsync(("eid", eid), ("uid", uid), ("email", uidsEmail));
        var uidAndEmail = await PersonAsync(("uid", uid), ("email", eidsEmail));

        Assert.That(byUid, Is.Not.EqualTo(byEid));
        Assert.That(eidAndUid, Is.EqualTo(byEid));
        Assert.That(uidAndEmail, Is.EqualTo(byUid));
    }

    [Test]
    public async Task WhenTheEidsDiffer_AreTwoPeople()
    {
        var email = SharedServer.NewId("a") + "@example.com";

        var first = await PersonAsync(("eid", SharedServer.NewId("e")), ("email", email));
        var second = await PersonAsync(("eid", SharedServer.NewId("e")), ("email", email));

        Assert.That(second, Is.Not.EqualTo(first));
    }

    [Test]
    public async Task WhenTheEmailIsAMembers_IsNotThatMember()
    {
        var recorded = await PersonAsync(("email", "admin@planplatform.local"));

        Assert.That(Server.Scalar("SELECT Kind FROM People WHERE Id = @id", ("@id", recorded)), Is.EqualTo(1));
    }

    [Test]
    public async Task WhenSeenBySeveralAtOnce_IsRecordedOnce()
    {
        var email = SharedServer.NewId("a") + "@example.com";

        var people = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => PersonAsync(("email", email))));

        Assert.That(people.Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task WhatTheTokenDoes_IsAuditedUnderThePersonsName()
    {
        var answer = await Server.PostAsync(
            "/generate-client-auth-token", Body.Client(("user", Body.User(("uid", SharedServer.NewId("u"))))), token: null);
        var token = answer.Okay().GetProperty("access_token").GetString()!;
        var plan = await Server.NewPlanAsync(token: token);

        var person = Server.Scalar("SELECT PersonId FROM AuditEntries WHERE SubjectId = @id", ("@id", plan));

        Assert.That(person, Is.Not.Null.And.EqualTo(PersonOf(token)));
    }

    private static async Task<object?> PersonAsync(params (string Name, object? Value)[] changes)
    {
        var answer = await Server.PostAsync("/generate-client-auth-token", Body.Client(("user", Body.User(changes))), token: null);
        return PersonOf(answer.Okay().GetProperty("access_token").GetString()!);
    }

    private static object? PersonOf(string token) => Server.Scalar(
        "SELECT PersonId FROM AccessTokens WHERE Hash = @hash",
        ("@hash", System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token))));
}

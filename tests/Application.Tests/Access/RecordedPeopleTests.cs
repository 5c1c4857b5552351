using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Domain.Access;

namespace PlanPlatform.Application.Tests.Access;

internal sealed class RecordedPeopleTests
{
    private string _mark = "";

    [SetUp]
    public void NewMark() => _mark = Guid.NewGuid().ToString("N");

    [Test]
    public async Task SeenAgainByEid_IsTheSamePerson_AndWhatIsNewIsTaken()
    {
        var first = await PersonAsync(eid: "e", email: "a");
        var second = await PersonAsync(eid: "e", uid: "u", email: "b");

        Assert.That(second.Id, Is.EqualTo(first.Id));
        Assert.That((second.Uid, second.Email), Is.EqualTo((Marked("u"), Marked("b") + "@example.com")));
    }

    [Test]
    public async Task SeenAgainByUid_IsTheSamePerson()
    {
        var first = await PersonAsync(uid: "u", email: "a");
        var second = await PersonAsync(uid: "u", email: "b");

        Assert.That(second.Id, Is.EqualTo(first.Id));
    }

    [Test]
    public async Task SeenAgainByAddress_IsTheSamePerson()
    {
        var first = await PersonAsync(email: "a");
        var second = await PersonAsync(email: "A");

        Assert.That(second.Id, Is.EqualTo(first.Id));
    }

    [Test]
    public async Task WhereEidAndUidPointAtDifferentPeople_EidWinsAndTheUidStaysWhereItIs()
    {
        var (byEid, byUid) = (await PersonAsync(eid: "e"), await PersonAsync(uid: "u"));

        var seen = await PersonAsync(eid: "e", uid: "u");

        Assert.That(seen.Id, Is.EqualTo(byEid.Id));
        Assert.That(seen.Uid, Is.Null);
        Assert.That((await FindAsync(byUid.Id)).Uid, Is.EqualTo(Marked("u")));
    }

    [Test]
    public async Task WhereUidAndAddressPointAtDifferentPeople_UidWins()
    {
        var (byUid, _) = (await PersonAsync(uid: "u"), await PersonAsync(email: "a"));

        Assert.That((await PersonAsync(uid: "u", email: "a")).Id, Is.EqualTo(byUid.Id));
    }

    [Test]
    public async Task AnotherEidWithAKnownUid_IsAnotherPersonWithoutTheUid()
    {
        var known = await PersonAsync(eid: "e", uid: "u");

        var other = await PersonAsync(eid: "f", uid: "u");

        Assert.That(other.Id, Is.Not.EqualTo(known.Id));
        Assert.That((other.Eid, other.Uid), Is.EqualTo((Marked("f"), (string?)null)));
    }

    [Test]
    public async Task AMemberOfTheSameAddress_IsNeverTaken()
    {
        var member = await SharedFixture.Instance.ReadAsync(db => db.People.SingleAsync(person => person.Email == "user@planplatform.local"));

        var person = await IssueAsync(NamedPerson.User(email: "user@planplatform.local"));

        Assert.That(person.Id, Is.Not.EqualTo(member.Id));
    }

    [TestCase("eid")]
    [TestCase("uid")]
    [TestCase("email")]
    [TestCase("birthday")]
    public async Task ManyFirstSightsAtOnce_RecordOnePerson(string by)
    {
        var user = by switch
        {
            "eid" => NamedPerson.User(eid: Marked("e")),
            "uid" => NamedPerson.User(uid: Marked("u")),
            "email" => NamedPerson.User(email: Marked("a") + "@example.com"),
            _ => NamedPerson.User(born: "1961-04-12") with { LastName = _mark },
        };

        var people = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => IssueAsync(user)));

        Assert.That(people.Select(person => person.Id).Distinct(), Has.Exactly(1).Items);
    }

    // A family, or a company's mailbox: the one who is named by eid is found among however many share it.
    [Test]
    public async Task AmongMoreThanAHundredOfOneAddress_ThePersonIsFoundByEid()
    {
        var people = new List<Person>();
        for (var number = 0; number <= 101; number++)
            people.Add(await PersonAsync(eid: $"e{number}", email: "shared"));

        var seen = await PersonAsync(eid: "e101", email: "shared");

        Assert.That(seen.Id, Is.EqualTo(people[101].Id));
    }

    private string Marked(string text) => $"{text}-{_mark}";

    private Task<Person> PersonAsync(string? eid = null, string? uid = null, string? email = null) => IssueAsync(NamedPerson.User(
        eid is null ? null : Marked(eid), uid is null ? null : Marked(uid), email is null ? null : Marked(email) + "@example.com"));

    private static async Task<Person> IssueAsync(ClientUser user)
    {
        var result = await SharedFixture.Instance.SendAsync(NamedPerson.Command(user));
        var hash = result.Value.AccessToken.ToHash();
        return await SharedFixture.Instance.ReadAsync(db => db.AccessTokens.Where(token => token.Hash == hash).Select(token => token.Person!).SingleAsync());
    }

    private static Task<Person> FindAsync(int id) => SharedFixture.Instance.ReadAsync(db => db.People.SingleAsync(person => person.Id == id));
}

-- What people may do depends on their records, on whose companies are whose, and on the lines of groups.
CREATE TRIGGER person_changed AFTER INSERT OR UPDATE OR DELETE ON person
    FOR EACH ROW EXECUTE FUNCTION access_changed();
CREATE TRIGGER company_changed AFTER INSERT OR UPDATE OR DELETE ON company
    FOR EACH ROW EXECUTE FUNCTION access_changed();
CREATE TRIGGER staff_group_changed AFTER INSERT OR UPDATE OR DELETE ON staff_group
    FOR EACH ROW EXECUTE FUNCTION access_changed();
